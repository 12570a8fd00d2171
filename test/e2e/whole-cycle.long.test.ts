import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withMachine } from '../ground/machine.ts'
import type { Name } from '../ground/organisation.ts'
import { desk, launchBrowser, phone } from '../platform/html/browser.ts'
import { calibrate, decideObjection, object, rate, readChain, writeSelfAssessment } from './cycle-steps.ts'
import { ACCOUNT, ACTIONS, EMPLOYEE, FIRST, RETURN_REASON, SECOND } from './cycle-story.ts'
import { lifeIn } from './life.ts'
import { takePicture } from './take-picture.ts'
import { Visitor } from './visitor.ts'

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
  const arrive = (name: Name, screen: typeof phone | typeof desk) =>
    Visitor.arrive({ browser, cloud, name, screen })
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

    const { kept, errors, typed } = await writeSelfAssessment(employee)

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
    await rate(supervisor)

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
    const board = await calibrate(head)

    expect(board).toContain('Papan kalibrasi')
    expect(await head.heading()).toBe('Kalibrasi disahkan')
  })

  it('publishes the result with its reasons, and hears an objection', async () => {
    await life.until(() => employee.hasMail('Baca hasil penilaian Anda'), 'the result')
    await employee.openMail('Baca hasil penilaian Anda')
    await employee.sees('Dua analisis baru selesai setelah triwulan berakhir.')
    await object(employee)
    const objected = await employee.heading()

    await life.until(() => head.hasMail(`Putuskan keberatan ${EMPLOYEE}`), 'the objection')
    await head.openMail(`Putuskan keberatan ${EMPLOYEE}`, EMPLOYEE)
    await head.sees('Saya sedang ditugaskan di kecamatan lain.')
    await decideObjection(head)

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
    const { actions, fingerprints, astray, visits } = await readChain(auditor, employee.email)
    await auditor.page.goto(`${machine().cloud.url}/audit/periods/${machine().periodId}`)
    await auditor.sees('Segel periode ini terbukti')

    expect(actions).toEqual(ACTIONS)
    expect({ fingerprints, astray }).toEqual({ fingerprints: 10, astray: 0 })
    expect(visits).toBe(4)
  })

  it('leaves no record that says anything else than History', async () => {
    await machine().cloud.invoke('compare-records', {})
    await auditor.page.goto(`${machine().cloud.url}/audit`)

    await auditor.sees('catatan sesuai dengan riwayat')
  })
})
