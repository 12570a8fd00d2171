import type { PostType } from './employment.ts'
import type { Aspect, WorkResult, WorkResultKind } from './plan.ts'

type IndicatorTemplate = [aspect: Aspect, description: string, target: number, unit: string]
/** A work result before it belongs to anybody's plan. */
type ResultTemplate = { kind: WorkResultKind; title: string; indicators: IndicatorTemplate[] }

const IDEA: ResultTemplate = {
  kind: 'additional',
  title: 'Usulan perbaikan layanan tersampaikan dan dicoba',
  indicators: [['quantity', 'Usulan perbaikan yang diuji coba', 1, 'usulan']],
}

const AGENCY_LEADER: ResultTemplate[] = [
  {
    kind: 'main',
    title: 'Sasaran strategis perangkat daerah tercapai',
    indicators: [
      ['quantity', 'Indikator kinerja utama yang mencapai target', 90, 'persen'],
      ['cost', 'Serapan anggaran sesuai rencana', 95, 'persen'],
    ],
  },
  {
    kind: 'main',
    title: 'Akuntabilitas kinerja perangkat daerah meningkat',
    indicators: [
      ['quality', 'Nilai evaluasi SAKIP perangkat daerah', 80, 'nilai'],
      ['time', 'Laporan kinerja disampaikan sebelum batas waktu', 4, 'laporan'],
    ],
  },
  {
    kind: 'main',
    title: 'Masyarakat puas atas layanan perangkat daerah',
    indicators: [['quality', 'Indeks kepuasan masyarakat', 85, 'indeks']],
  },
]

const SECTION_LEADER: ResultTemplate[] = [
  {
    kind: 'main',
    title: 'Program dan kegiatan bidang terlaksana sesuai rencana',
    indicators: [
      ['quantity', 'Kegiatan yang selesai', 12, 'kegiatan'],
      ['time', 'Kegiatan yang selesai tepat waktu', 90, 'persen'],
      ['cost', 'Serapan anggaran kegiatan', 95, 'persen'],
    ],
  },
  {
    kind: 'main',
    title: 'Kinerja pegawai di bawahnya terpantau dan terbina',
    indicators: [
      ['quantity', 'Dialog kinerja dengan setiap pegawai', 4, 'kali'],
      ['quality', 'Pegawai yang menerima umpan balik tertulis', 100, 'persen'],
    ],
  },
  IDEA,
]

const OFFICE_STAFF: ResultTemplate[] = [
  {
    kind: 'main',
    title: 'Layanan administrasi unit kerja terselesaikan',
    indicators: [
      ['quantity', 'Berkas layanan yang diselesaikan', 240, 'berkas'],
      ['quality', 'Berkas yang selesai tanpa perbaikan', 95, 'persen'],
      ['time', 'Berkas yang selesai dalam tiga hari kerja', 90, 'persen'],
    ],
  },
  {
    kind: 'main',
    title: 'Arsip dan data unit kerja tertata',
    indicators: [['quantity', 'Laporan bulanan data dan arsip', 12, 'laporan']],
  },
  IDEA,
]

const EXPERT: ResultTemplate[] = [
  {
    kind: 'main',
    title: 'Analisis dan rekomendasi bidang keahlian tersedia bagi pimpinan',
    indicators: [
      ['quantity', 'Dokumen analisis yang diselesaikan', 8, 'dokumen'],
      ['quality', 'Rekomendasi yang diterima pimpinan', 80, 'persen'],
    ],
  },
  {
    kind: 'main',
    title: 'Layanan sesuai keahlian jabatan terlaksana menurut standar',
    indicators: [
      ['quantity', 'Layanan yang diberikan', 200, 'layanan'],
      ['time', 'Layanan yang sesuai waktu standar', 95, 'persen'],
    ],
  },
  {
    kind: 'additional',
    title: 'Pengetahuan dibagikan kepada rekan kerja',
    indicators: [['quantity', 'Sesi berbagi pengetahuan', 2, 'sesi']],
  },
]

const SKILLED: ResultTemplate[] = [
  {
    kind: 'main',
    title: 'Pelayanan teknis harian terlaksana menurut prosedur',
    indicators: [
      ['quantity', 'Pelayanan teknis yang diselesaikan', 360, 'layanan'],
      ['quality', 'Pelayanan tanpa keluhan', 97, 'persen'],
    ],
  },
  {
    kind: 'main',
    title: 'Peralatan dan catatan kerja terpelihara',
    indicators: [['time', 'Pemeriksaan peralatan sesuai jadwal', 12, 'kali']],
  },
  IDEA,
]

/**
 * What people in each type of post usually deliver, in Indonesian; the texts are ours, an agency agrees its
 * own.
 */
const PLAN_TEMPLATES: Record<PostType, ResultTemplate[]> = {
  jptUtama: AGENCY_LEADER,
  jptMadya: AGENCY_LEADER,
  jptPratama: AGENCY_LEADER,
  administrator: SECTION_LEADER,
  pengawas: SECTION_LEADER,
  pelaksana: OFFICE_STAFF,
  ahliPertama: EXPERT,
  ahliMuda: EXPERT,
  ahliMadya: EXPERT,
  ahliUtama: EXPERT,
  pemula: SKILLED,
  terampil: SKILLED,
  mahir: SKILLED,
  penyelia: SKILLED,
}

/** The work results to start from for a type of post, with ids `r1`, `r1i1` and so on. Source: our choice. */
export const planTemplateFor = (postType: PostType): WorkResult[] =>
  PLAN_TEMPLATES[postType].map(({ kind, title, indicators }, result) => ({
    id: `r${result + 1}`,
    kind,
    title,
    indicators: indicators.map(([aspect, description, target, unit], indicator) => ({
      id: `r${result + 1}i${indicator + 1}`,
      aspect,
      description,
      target,
      unit,
    })),
  }))
