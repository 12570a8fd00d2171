import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withMachine } from '../ground/machine.ts'
import type { Name } from '../ground/organisation.ts'
import { desk, launchBrowser, phone } from '../platform/html/browser.ts'
import { lifeIn } from './life.ts'
import { takePicture } from './take-picture.ts'
import { Visitor } from './visitor.ts'

const EMPLOYEE = 'Siti Rahmawati'
const FIRST = 'Dokumen analisis yang diselesaikan'
const SECOND = 'Rekomendasi yang diterima pimpinan'
const ACCOUNT = 'Saya menyusun analisis bersama puskesmas setiap bulan.'
const RETURN_REASON = 'Sertakan bukti untuk rekomendasi yang diterima pimpinan.'

/** What the chain of the story's appraisal says, from its first entry to its last. */
const ACTIONS = [
  'Pegawai terdaftar sebagai peserta penilaian',
  'Tugas diberikan: Penilaian mandiri',
  'Penilaian mandiri dikirim',
  'Tugas diberikan: Penilaian kinerja pegawai',
  'Penilaian mandiri dikembalikan untuk diperbaiki',
  'Tugas diberikan: Penilaian mandiri',
  'Penilaian mandiri dikirim',
  'Tugas diberikan: Penilaian kinerja pegawai',
  'Atasan menilai pegawai',
  'Hasil disampaikan kepada pegawai',
  'Tugas diberikan: Tanggapan atas hasil',
  'Pegawai mengajukan keberatan',
  'Tugas diberikan: Keputusan keberatan',
  'Keberatan diputus',
  'Hasil menjadi final',
  'Tindak lanjut dimulai',
  'Bimbingan dimulai',
  'Tugas diberikan: Rencana bimbingan',
  'Rencana bimbingan disepakati',
  'Tugas diberikan: Pertemuan bimbingan',
  'Pertemuan bimbingan dicatat',
  'Tugas diberikan: Evaluasi bimbingan',
  'Bimbingan dievaluasi',
  'Tugas diberikan: Umpan balik bimbingan',
  'Pegawai menilai bimbingannya',
  'Bimbingan ditutup',
  'Penilaian selesai',
]

const machine = withMachine({ opened: false })

let browser: Browser
let life: ReturnType<typeof lifeIn>
let hr: Visitor
let employee: Visitor
let supervisor: Visitor
let head: Visitor
let auditor: Visitor

beforeAll(async () => {
  browser = await launchBrowser()
  const { cloud } = machine()
  const arrive = (name: Name, screen: typeof phone) => Visitor.arrive({ browser, cloud, name, screen })
  life = lifeIn(cloud)
  hr = await arrive('sri', desk)
  employee = await arrive('siti', phone)
  supervisor = await arrive('agus', phone)
  head = await arrive('ratna', desk)
  auditor = await arrive('tuti', desk)
})

afterAll(() => browser?.close())

const signIn = async (visitor: Visitor) => {
  await visitor.page.goto(`${machine().cloud.url}/sign-in`)
  await visitor.fill('Alamat email dinas', visitor.email)
  await visitor.press('Kirim tautan masuk')
  await life.until(() => visitor.hasMail('Masuk ke Bina'), 'the sign-in mail')
  await visitor.openMail('Masuk ke Bina')
}

describe('one whole cycle', { timeout: 120_000 }, () => {
  it('is opened by HR with a button', async () => {
    await signIn(hr)
    await hr.press('Siapkan periode')
    await hr.press('Periksa sebelum dibuka')
    await hr.sees('Siap dibuka')
    await hr.press('Buka periode')

    expect(await hr.heading()).toContain('sudah dibuka')
  })

  it('lets an employee answer on a phone, mend an error, and go on from a draft', async () => {
    await life.until(() => employee.hasMail('Isi penilaian mandiri Anda'), 'the first mail')
    await employee.openMail('Isi penilaian mandiri Anda')
    await hr.page.goto(`${machine().cloud.url}/_local/inbox`)
    await takePicture(hr.page, 'inbox')
    await employee.press('Mulai mengisi')
    await employee.fillIndicator(FIRST, 'Realisasi', 'banyak')
    await employee.fillIndicator(FIRST, 'Bukti dukung', 'Register analisis 12/2026')
    await employee.fill('Bagaimana hasil ini dicapai?', ACCOUNT)
    await employee.sees('Draf tersimpan.')
    await employee.page.reload()
    const kept = await employee.page.getByLabel('Bagaimana hasil ini dicapai?').inputValue()

    await employee.press('Simpan dan lanjutkan')
    const errors = await employee.page.locator('.error-summary li').allInnerTexts()
    const typed = await employee.valuesOf(FIRST)
    await employee.page.locator('.error-summary a').first().click()
    await employee.page.keyboard.type('0')
    await employee.fillIndicator(FIRST, 'Realisasi', '11')
    await employee.fillIndicator(SECOND, 'Realisasi', '96,5')
    await employee.press('Simpan dan lanjutkan')
    await employee.fillRest()
    await takePicture(employee.page, 'self-assessment')
    await employee.press('Simpan dan lanjutkan')
    await employee.fillRest()
    await employee.press('Simpan dan lanjutkan')
    await employee.fill(
      'Bagaimana Anda bekerja selama periode ini?',
      'Saya melayani dengan ramah setiap hari.',
    )
    await employee.press('Simpan dan lanjutkan')
    await employee.press('Kirim penilaian mandiri')

    expect(kept).toBe(ACCOUNT)
    expect(errors).toEqual([
      `Tulis realisasi “${FIRST}” sebagai angka, misalnya 12 atau 94,5`,
      `Isi realisasi untuk “${SECOND}”`,
    ])
    expect(typed).toEqual(['banyak', 'Register analisis 12/2026'])
    expect(await employee.heading()).toBe('Penilaian mandiri terkirim')
  })

  it('lets the supervisor return it once, with a reason that the employee reads', async () => {
    await life.until(() => supervisor.hasMail(`Nilai kinerja ${EMPLOYEE}`), 'the review')
    await supervisor.openMail(`Nilai kinerja ${EMPLOYEE}`, EMPLOYEE)
    await supervisor.sees('96,5 persen')
    await supervisor.press('Kembalikan untuk diperbaiki')
    await supervisor.fill('Apa yang perlu diperbaiki?', RETURN_REASON)
    await supervisor.press('Kembalikan kepada pegawai')
    const returned = await supervisor.heading()
    await life.until(() => employee.hasMail('Perbaiki penilaian mandiri Anda'), 'the mail about the return')
    await employee.openMail('Perbaiki penilaian mandiri Anda')
    await employee.sees(RETURN_REASON)

    await employee.press('Mulai memperbaiki')
    await employee.fillIndicator(SECOND, 'Bukti dukung', 'Surat jawaban pimpinan 7/2026')
    await employee.press('Simpan dan lanjutkan')
    await employee.press('Kirim penilaian mandiri')

    expect(returned).toBe('Isian dikembalikan')
    expect(await employee.heading()).toBe('Penilaian mandiri terkirim')
  })

  it('lets the supervisor rate the revision, with reasons', async () => {
    await life.until(() => supervisor.hasMail(`Nilai kinerja ${EMPLOYEE}`), 'the second review')
    await supervisor.openMail(`Nilai kinerja ${EMPLOYEE}`, EMPLOYEE)
    await supervisor.sees('Surat jawaban pimpinan 7/2026')
    await supervisor.choose('Bagaimana hasil kerjanya dibandingkan dengan target?', 'Di bawah ekspektasi')
    await supervisor.fill('Alasan rating hasil kerja', 'Dua analisis baru selesai setelah triwulan berakhir.')
    await supervisor.choose('Bagaimana perilaku kerjanya?', 'Di bawah ekspektasi')
    await supervisor.fill('Alasan rating perilaku kerja', 'Dua kali tidak hadir pada rapat bidang.')
    await supervisor.press('Lanjut ke pemeriksaan')
    await supervisor.sees('Sangat Kurang')
    await supervisor.press('Kirim penilaian')

    expect(await supervisor.heading()).toBe('Penilaian terkirim')
  })

  it('shows HR how far every unit is', async () => {
    await signIn(hr)
    await hr.press('Pantau')
    await hr.sees('Dinas Kesehatan')
    await takePicture(hr.page, 'progress')

    expect(await hr.heading()).toBe('Triwulan IV 2026')
  })

  it('lets the calibrator see the unit on a board and sign', async () => {
    await life.until(() => head.hasMail('Kalibrasi unit kerja Anda'), 'the calibration')
    await head.openMail('Kalibrasi unit kerja Anda', 'Dinas Kesehatan')
    await head.choose('Capaian kinerja organisasi', 'Baik')
    await head.fill('Alasan', 'Seluruh indikator utama dinas tercapai.')
    await head.press('Tetapkan capaian')
    const board = await head.heading()
    await takePicture(head.page, 'calibration', head.page.locator('main .cards').first())
    await head.press('Lanjut ke pengesahan')
    await head.press('Sahkan kalibrasi unit ini')

    expect(board).toContain('Papan kalibrasi')
    expect(await head.heading()).toBe('Kalibrasi disahkan')
  })

  it('publishes the result with its reasons, and hears an objection', async () => {
    await life.until(() => employee.hasMail('Baca hasil penilaian Anda'), 'the result')
    await employee.openMail('Baca hasil penilaian Anda')
    await employee.sees('Dua analisis baru selesai setelah triwulan berakhir.')
    await employee.choose('Bagaimana tanggapan Anda?', 'Saya mengajukan keberatan')
    await employee.press('Lanjutkan')
    await employee.choose('Rating mana yang Anda persoalkan?', 'Rating perilaku kerja')
    await employee.fill('Mengapa rating perilaku kerja keliru?', 'Saya sedang ditugaskan di kecamatan lain.')
    await employee.press('Periksa keberatan')
    await employee.press('Kirim keberatan')
    const objected = await employee.heading()

    await life.until(() => head.hasMail(`Putuskan keberatan ${EMPLOYEE}`), 'the objection')
    await head.openMail(`Putuskan keberatan ${EMPLOYEE}`, EMPLOYEE)
    await head.sees('Saya sedang ditugaskan di kecamatan lain.')
    await head.press('Lanjut memutuskan')
    await head.choose('Apa putusan Anda?', 'Rating diubah')
    await head.choose('Rating perilaku kerja yang baru', 'Sesuai ekspektasi')
    await head.fill('Alasan putusan', 'Surat tugas membenarkan ketidakhadirannya; hasil kerja tetap.')
    await head.press('Periksa putusan')
    await head.sees('Butuh Perbaikan')
    await head.press('Kirim putusan')

    expect(objected).toBe('Keberatan terkirim')
    expect(await head.heading()).toBe('Putusan terkirim')
  })

  it('starts the coaching that the result asks for, and goes on until the period is sealed', async () => {
    await life.until(() => employee.hasMail('Bimbingan kinerja Anda dimulai'), 'the coaching')

    await life.untilEnded('appraisal-cycle')

    await signIn(hr)
    await hr.page.goto(`${machine().cloud.url}/hr/periods`)
    await hr.sees('Disegel')
  })

  it('shows an auditor the whole chain, verified, and the way that was taken', async () => {
    await signIn(auditor)
    await auditor.fill('NIP atau alamat email', employee.email)
    await auditor.press('Cari')
    await auditor.page.locator('main a[href^="/audit/appraisals/"]').first().click()
    await auditor.sees('Rantai riwayat ini utuh')
    await auditor.sees('Ujungnya sama dengan yang tercakup dalam segel periode.')
    const actions = await auditor.page.locator('.timeline-title').allInnerTexts()
    const fingerprints = await auditor.page.getByText('Cocok', { exact: true }).count()
    const astray = await auditor.page.getByText(/Tidak cocok|tidak ditemukan/).count()
    await auditor.page.getByRole('link', { name: 'Penilaian pegawai', exact: true }).click()
    await auditor.sees('Arsip ini asli')
    await takePicture(auditor.page, 'audit', auditor.page.locator('main svg').last())
    const visits = await auditor.page.locator('main svg').getByText('2×').count()
    await auditor.page.goto(`${machine().cloud.url}/audit/periods/${machine().periodId}`)
    await auditor.sees('Segel periode ini terbukti')

    expect(actions.map((action) => action.replace(/^\d+\. /, ''))).toEqual(ACTIONS)
    expect({ fingerprints, astray }).toEqual({ fingerprints: 10, astray: 0 })
    expect(visits).toBe(4)
  })

  it('leaves no record that says anything else than History', async () => {
    await machine().cloud.invoke('compare-records', {})
    await auditor.page.goto(`${machine().cloud.url}/audit`)

    await auditor.sees('catatan sesuai dengan riwayat')
  })
})
