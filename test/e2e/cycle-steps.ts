import { ACCOUNT, FIRST, SECOND } from './cycle-story.ts'
import { takePicture } from './take-picture.ts'
import type { Visitor } from './visitor.ts'

/**
 * An employee answers the self-assessment on a phone: goes on from the draft, mends an error, and sends it. Returns what the
 * pages kept and complained of.
 */
export const writeSelfAssessment = async (employee: Visitor) => {
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
  await employee.fill('Bagaimana Anda bekerja selama periode ini?', 'Saya melayani dengan ramah setiap hari.')
  await employee.press('Simpan dan lanjutkan')
  await employee.press('Kirim penilaian mandiri')

  return { kept, errors, typed }
}

/** A supervisor rates below expectations, with reasons, and sends the review. */
export const rate = async (supervisor: Visitor): Promise<void> => {
  await supervisor.choose('Bagaimana hasil kerjanya dibandingkan dengan target?', 'Di bawah ekspektasi')
  await supervisor.fill('Alasan rating hasil kerja', 'Dua analisis baru selesai setelah triwulan berakhir.')
  await supervisor.choose('Bagaimana perilaku kerjanya?', 'Di bawah ekspektasi')
  await supervisor.fill('Alasan rating perilaku kerja', 'Dua kali tidak hadir pada rapat bidang.')
  await supervisor.press('Lanjut ke pemeriksaan')
  await supervisor.sees('Sangat Kurang')
  await supervisor.press('Kirim penilaian')
}

/** A calibrator sets the achievement and signs; returns the heading of the board. */
export const calibrate = async (head: Visitor): Promise<string> => {
  await head.choose('Capaian kinerja organisasi', 'Baik')
  await head.fill('Alasan', 'Seluruh indikator utama dinas tercapai.')
  await head.press('Tetapkan capaian')
  const board = await head.heading()
  await takePicture(head.page, 'calibration', head.page.locator('main .cards').first())
  await head.press('Lanjut ke pengesahan')
  await head.press('Sahkan kalibrasi unit ini')
  return board
}

/** An employee objects to the rating of behaviour. */
export const object = async (employee: Visitor): Promise<void> => {
  await employee.choose('Bagaimana tanggapan Anda?', 'Saya mengajukan keberatan')
  await employee.press('Lanjutkan')
  await employee.choose('Rating mana yang Anda persoalkan?', 'Rating perilaku kerja')
  await employee.fill('Mengapa rating perilaku kerja keliru?', 'Saya sedang ditugaskan di kecamatan lain.')
  await employee.press('Periksa keberatan')
  await employee.press('Kirim keberatan')
}

/** The head changes the rating that was objected to. */
export const decideObjection = async (head: Visitor): Promise<void> => {
  await head.press('Lanjut memutuskan')
  await head.choose('Apa putusan Anda?', 'Rating diubah')
  await head.choose('Rating perilaku kerja yang baru', 'Sesuai ekspektasi')
  await head.fill('Alasan putusan', 'Surat tugas membenarkan ketidakhadirannya; hasil kerja tetap.')
  await head.press('Periksa putusan')
  await head.sees('Butuh Perbaikan')
  await head.press('Kirim putusan')
}

/**
 * An auditor reads the chain of the appraisal of whoever has this address, and the way that it took: what was done, how many
 * documents match their digests and how many do not, and how many states were visited twice.
 */
export const readChain = async (auditor: Visitor, email: string) => {
  await auditor.fill('NIP atau alamat email', email)
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
  return { actions: actions.map((action) => action.replace(/^\d+\. /, '')), fingerprints, astray, visits }
}
