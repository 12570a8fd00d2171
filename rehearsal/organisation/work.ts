import type { Member } from './cast.ts'
import type { FieldName } from './trades.ts'

type Aspect = 'quantity' | 'quality' | 'time' | 'cost'

/** A row of the plans file after its NIP. */
type PlanRow = {
  workResult: string
  kind: 'main' | 'additional'
  aspect: Aspect
  indicator: string
  target: number
  unitOfMeasure: string
}

type Measure = readonly [aspect: Aspect, indicator: string, target: number, unitOfMeasure: string]

const result = (
  workResult: string,
  measures: readonly Measure[],
  kind: PlanRow['kind'] = 'main',
): readonly PlanRow[] =>
  measures.map(([aspect, indicator, target, unitOfMeasure]) => ({
    workResult,
    kind,
    aspect,
    indicator,
    target,
    unitOfMeasure,
  }))

const WORK: Record<FieldName, readonly PlanRow[]> = {
  secretariat: result('Tersusunnya bahan kebijakan pimpinan yang lengkap dan tepat waktu', [
    ['quantity', 'Jumlah telaahan staf yang disampaikan', 24, 'dokumen'],
    ['time', 'Rata-rata waktu penyelesaian telaahan', 3, 'hari kerja'],
  ]),
  health: result('Meningkatnya cakupan program kesehatan masyarakat', [
    ['quantity', 'Jumlah puskesmas yang dibina', 12, 'puskesmas'],
    ['quality', 'Persentase laporan program yang lengkap dan benar', 95, 'persen'],
  ]),
  clinic: result('Terlayaninya pasien sesuai standar pelayanan', [
    ['quantity', 'Jumlah pasien yang dilayani', 1_200, 'pasien'],
    ['quality', 'Persentase pasien yang ditangani sesuai prosedur', 98, 'persen'],
    ['time', 'Rata-rata waktu tunggu pelayanan', 30, 'menit'],
  ]),
  registry: result('Terbitnya dokumen kependudukan secara cepat dan benar', [
    ['quantity', 'Jumlah dokumen kependudukan yang diterbitkan', 3_600, 'dokumen'],
    ['quality', 'Persentase dokumen yang terbit tanpa kesalahan data', 99, 'persen'],
    ['time', 'Waktu penyelesaian permohonan', 1, 'hari kerja'],
  ]),
  personnel: result('Terselesaikannya layanan kepegawaian bagi seluruh pegawai', [
    ['quantity', 'Jumlah usul kenaikan pangkat yang diproses', 180, 'berkas'],
    ['quality', 'Persentase berkas yang memenuhi syarat saat diajukan', 97, 'persen'],
  ]),
  inspectorate: result('Terlaksananya pengawasan sesuai program kerja tahunan', [
    ['quantity', 'Jumlah laporan hasil pengawasan', 10, 'laporan'],
    ['time', 'Persentase laporan yang terbit tepat waktu', 100, 'persen'],
  ]),
  education: result('Meningkatnya mutu sekolah binaan', [
    ['quantity', 'Jumlah sekolah yang didampingi', 20, 'sekolah'],
    ['quality', 'Persentase sekolah yang naik nilai rapor pendidikannya', 70, 'persen'],
  ]),
  school: result('Terlaksananya pembelajaran yang berpusat pada peserta didik', [
    ['quantity', 'Jumlah jam tatap muka setiap minggu', 24, 'jam'],
    ['quality', 'Persentase peserta didik yang mencapai tujuan pembelajaran', 85, 'persen'],
  ]),
  works: result('Terpeliharanya jalan dan drainase kota', [
    ['quantity', 'Panjang ruas jalan yang dipelihara', 14, 'km'],
    ['quality', 'Persentase ruas dalam kondisi mantap', 88, 'persen'],
    ['cost', 'Persentase penyerapan anggaran sesuai rencana', 95, 'persen'],
  ]),
  revenue: result('Meningkatnya penerimaan pajak daerah', [
    ['quantity', 'Jumlah wajib pajak yang diperiksa', 150, 'wajib pajak'],
    ['cost', 'Persentase realisasi penerimaan terhadap target', 100, 'persen'],
  ]),
  order: result('Terjaganya ketertiban umum di wilayah tugas', [
    ['quantity', 'Jumlah patroli wilayah', 220, 'kegiatan'],
    ['time', 'Waktu tanggap terhadap laporan warga', 45, 'menit'],
  ]),
  services: result('Terlaksananya pelayanan kepada masyarakat sesuai standar', [
    ['quantity', 'Jumlah permohonan layanan yang diselesaikan', 480, 'permohonan'],
    ['quality', 'Persentase layanan yang selesai sesuai standar', 95, 'persen'],
  ]),
  district: result('Terselesaikannya pelayanan administrasi warga di wilayah', [
    ['quantity', 'Jumlah surat keterangan yang diterbitkan', 900, 'surat'],
    ['time', 'Waktu penyelesaian surat keterangan', 20, 'menit'],
  ]),
}

const LEADERS = result('Terkendalinya kinerja unit yang dipimpin', [
  ['quality', 'Persentase sasaran unit yang tercapai', 90, 'persen'],
  ['quantity', 'Jumlah dialog kinerja dengan pegawai', 12, 'kegiatan'],
  ['cost', 'Persentase penyerapan anggaran unit', 92, 'persen'],
])

const CLERKS = result('Terselesaikannya administrasi perkantoran dengan tertib', [
  ['quantity', 'Jumlah surat yang diagendakan dan didistribusikan', 720, 'surat'],
  ['quality', 'Persentase arsip yang tertata sesuai klasifikasi', 95, 'persen'],
])

const EXTRA = result(
  'Terlaksananya inovasi pelayanan di unit kerja',
  [['quantity', 'Jumlah inovasi yang diterapkan', 1, 'inovasi']],
  'additional',
)

/** The agreed work results of a member for a year, one row per indicator. */
export const planRows = ({ person, unit, trade }: Member, hasExtra: boolean): readonly PlanRow[] => {
  const own = trade === undefined ? LEADERS : []
  const rows = trade?.kind === 'clerk' ? CLERKS : WORK[unit.field]
  const isAuditor = person.roles.includes('auditor')
  return [...own, ...(isAuditor ? WORK.inspectorate : rows), ...(hasExtra ? EXTRA : [])]
}
