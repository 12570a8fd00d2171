/** What people are trained for and posted as; `front` and `back` are the titles around their names. */
export type Trade = {
  kind: 'expert' | 'skilled' | 'clerk'
  name: string
  share: number
  front?: string
  back?: string
  womenOnly?: boolean
}

/** A field of work: who works in it, what its divisions and sections are called, and what its heads studied. */
export type Field = {
  trades: readonly Trade[]
  divisions: readonly string[]
  topics: readonly string[]
  headBack: string
}

const expert = (share: number, name: string, back: string, front?: string): Trade =>
  front === undefined ? { kind: 'expert', name, share, back } : { kind: 'expert', name, share, back, front }
const skilled = (share: number, name: string, back: string): Trade => ({ kind: 'skilled', name, share, back })
const clerk = (share: number, name: string): Trade => ({ kind: 'clerk', name, share })

/** Whoever audits where there is no inspectorate of its own. */
export const AUDITOR: Trade = { kind: 'expert', name: 'Auditor', share: 1, back: 'S.E., Ak.' }

/** Whoever coordinates many small units, such as the schools of a district. */
export const COORDINATOR: Trade = { kind: 'expert', name: 'Pengawas Sekolah', share: 1, back: 'S.Pd., M.Pd.' }

const OFFICE: readonly Trade[] = [
  clerk(7, 'Pengadministrasi Perkantoran'),
  clerk(5, 'Pengelola Layanan Operasional'),
  clerk(3, 'Penata Layanan Operasional'),
  expert(2.5, 'Analis Kebijakan', 'S.Sos.'),
  expert(2.5, 'Perencana', 'S.E.'),
  expert(1.5, 'Arsiparis', 'S.I.P.'),
  skilled(2, 'Arsiparis', 'A.Md.'),
  skilled(1.5, 'Pranata Komputer', 'A.Md.Kom.'),
]

const field = (
  trades: readonly Trade[],
  divisions: readonly string[],
  topics: readonly string[],
  headBack: string,
): Field => ({ trades: [...trades, ...OFFICE], divisions, topics, headBack })

export const FIELDS = {
  secretariat: field(
    [expert(8, 'Analis Hukum', 'S.H.'), expert(5, 'Pranata Hubungan Masyarakat', 'S.I.Kom.')],
    ['Pemerintahan dan Kesejahteraan Rakyat', 'Perekonomian dan Pembangunan', 'Administrasi Umum'],
    [
      'Tata Pemerintahan',
      'Hukum',
      'Organisasi',
      'Umum',
      'Protokol dan Komunikasi Pimpinan',
      'Pengadaan Barang dan Jasa',
      'Perekonomian',
      'Kesejahteraan Rakyat',
    ],
    'S.STP., M.Si.',
  ),
  health: field(
    [
      expert(10, 'Administrator Kesehatan', 'S.KM.'),
      expert(8, 'Epidemiolog Kesehatan', 'S.KM., M.Kes.'),
      expert(5, 'Apoteker', 'S.Farm.', 'apt.'),
      skilled(5, 'Sanitarian', 'A.Md.KL.'),
    ],
    [
      'Kesehatan Masyarakat',
      'Pencegahan dan Pengendalian Penyakit',
      'Pelayanan Kesehatan',
      'Sumber Daya Kesehatan',
    ],
    [
      'Surveilans dan Imunisasi',
      'Kesehatan Keluarga dan Gizi',
      'Pelayanan Kesehatan Primer',
      'Kefarmasian dan Alat Kesehatan',
      'Penyakit Tidak Menular',
    ],
    'M.Kes.',
  ),
  clinic: field(
    [
      expert(12, 'Dokter', '', 'dr.'),
      expert(6, 'Dokter Gigi', '', 'drg.'),
      expert(12, 'Perawat', 'S.Kep.', 'Ns.'),
      skilled(18, 'Perawat', 'A.Md.Kep.'),
      { ...skilled(22, 'Bidan', 'A.Md.Keb.'), womenOnly: true },
      { ...expert(8, 'Bidan', 'S.Tr.Keb.'), womenOnly: true },
      expert(5, 'Apoteker', 'S.Farm.', 'apt.'),
      skilled(5, 'Nutrisionis', 'A.Md.Gz.'),
      skilled(5, 'Sanitarian', 'A.Md.KL.'),
      skilled(5, 'Pranata Laboratorium Kesehatan', 'A.Md.AK.'),
    ],
    ['Pelayanan Medik', 'Keperawatan', 'Penunjang Medik'],
    [
      'Pelayanan Rawat Jalan',
      'Kesehatan Ibu dan Anak',
      'Gizi dan Promosi Kesehatan',
      'Gawat Darurat',
      'Farmasi dan Laboratorium',
      'Pencegahan Penyakit',
    ],
    'M.Kes.',
  ),
  registry: field(
    [
      expert(10, 'Administrator Database Kependudukan', 'S.Kom.'),
      skilled(20, 'Operator Sistem Informasi Administrasi Kependudukan', 'A.Md.Kom.'),
      clerk(14, 'Pengelola Dokumen Kependudukan'),
    ],
    ['Pelayanan Pendaftaran Penduduk', 'Pelayanan Pencatatan Sipil', 'Pengelolaan Informasi Kependudukan'],
    [
      'Identitas Penduduk',
      'Kelahiran dan Kematian',
      'Perkawinan dan Perceraian',
      'Pindah Datang',
      'Pemanfaatan Data',
    ],
    'S.Sos., M.AP.',
  ),
  personnel: field(
    [
      expert(22, 'Analis Sumber Daya Manusia Aparatur', 'S.Psi.'),
      skilled(14, 'Pranata Sumber Daya Manusia Aparatur', 'A.Md.'),
      expert(6, 'Asesor Sumber Daya Manusia Aparatur', 'S.Psi., M.Psi.'),
    ],
    [
      'Pengadaan dan Informasi Kepegawaian',
      'Mutasi dan Promosi',
      'Pengembangan Kompetensi',
      'Penilaian Kinerja dan Penghargaan',
    ],
    [
      'Penilaian Kinerja',
      'Pengembangan Kompetensi',
      'Kepangkatan dan Pensiun',
      'Data dan Informasi',
      'Disiplin dan Penghargaan',
    ],
    'S.STP., M.AP.',
  ),
  inspectorate: field(
    [
      expert(45, 'Auditor', 'S.E., Ak.'),
      expert(20, 'Pengawas Penyelenggaraan Urusan Pemerintahan Daerah', 'S.H., M.H.'),
    ],
    [
      'Inspektur Pembantu Wilayah I',
      'Inspektur Pembantu Wilayah II',
      'Inspektur Pembantu Wilayah III',
      'Inspektur Pembantu Khusus',
    ],
    ['Evaluasi dan Pelaporan', 'Audit Kinerja', 'Reviu Keuangan', 'Pengaduan Masyarakat'],
    'S.E., M.Si., Ak.',
  ),
  education: field(
    [
      expert(10, 'Pengembang Kurikulum', 'S.Pd., M.Pd.'),
      expert(8, 'Pengembang Teknologi Pembelajaran', 'S.Pd.'),
    ],
    [
      'Pembinaan Sekolah Dasar',
      'Pembinaan Sekolah Menengah Pertama',
      'Pembinaan Guru dan Tenaga Kependidikan',
      'Pembinaan PAUD dan Pendidikan Nonformal',
    ],
    ['Kurikulum dan Penilaian', 'Kelembagaan dan Sarana', 'Peserta Didik', 'Tenaga Pendidik'],
    'S.Pd., M.Pd.',
  ),
  school: {
    trades: [
      expert(60, 'Guru Kelas', 'S.Pd.'),
      expert(10, 'Guru Pendidikan Agama', 'S.Pd.I.'),
      expert(10, 'Guru Penjasorkes', 'S.Pd.'),
      expert(5, 'Guru Bahasa Inggris', 'S.Pd., M.Hum.'),
      clerk(9, 'Penata Layanan Operasional'),
    ],
    divisions: ['Kurikulum', 'Kesiswaan'],
    topics: ['Kurikulum', 'Kesiswaan', 'Sarana', 'Hubungan Masyarakat', 'Literasi'],
    headBack: 'S.Pd., M.Pd.',
  },
  works: field(
    [
      expert(18, 'Teknik Jalan dan Jembatan', 'S.T.'),
      expert(12, 'Teknik Pengairan', 'S.T., M.T.'),
      expert(8, 'Penata Ruang', 'S.T.'),
      skilled(8, 'Teknik Jalan dan Jembatan', 'A.Md.T.'),
    ],
    ['Bina Marga', 'Sumber Daya Air', 'Cipta Karya', 'Tata Ruang'],
    ['Pemeliharaan Jalan', 'Drainase', 'Bangunan Gedung', 'Pengendalian Ruang', 'Peralatan'],
    'S.T., M.T.',
  ),
  revenue: field(
    [
      expert(14, 'Pemeriksa Pajak', 'S.E., M.Ak.'),
      skilled(10, 'Pemeriksa Pajak', 'A.Md.Ak.'),
      expert(10, 'Analis Keuangan Pusat dan Daerah', 'S.E.'),
    ],
    ['Pajak Bumi dan Bangunan', 'Pajak Barang dan Jasa Tertentu', 'Penagihan dan Pengawasan'],
    ['Pendataan', 'Penetapan', 'Penagihan', 'Keberatan Pajak'],
    'S.E., M.M.',
  ),
  order: field(
    [
      skilled(40, 'Polisi Pamong Praja', 'A.Md.'),
      expert(12, 'Polisi Pamong Praja', 'S.H.'),
      clerk(10, 'Operator Layanan Operasional'),
    ],
    ['Ketertiban Umum', 'Penegakan Peraturan Daerah', 'Perlindungan Masyarakat'],
    ['Patroli', 'Penyidikan', 'Pembinaan Masyarakat', 'Pengamanan'],
    'S.STP., M.Si.',
  ),
  services: field(
    [
      expert(12, 'Pekerja Sosial', 'S.Tr.Sos.'),
      expert(8, 'Pengendali Dampak Lingkungan', 'S.T.'),
      expert(8, 'Penguji Kendaraan Bermotor', 'S.Tr.T.'),
      clerk(16, 'Operator Layanan Operasional'),
    ],
    ['Pelayanan', 'Pembinaan dan Pengawasan', 'Sarana dan Prasarana'],
    ['Pelayanan Lapangan', 'Pengawasan', 'Sarana', 'Kemitraan', 'Data'],
    'S.Sos., M.Si.',
  ),
  district: field(
    [clerk(20, 'Pengelola Layanan Kewilayahan'), expert(8, 'Penggerak Swadaya Masyarakat', 'S.Sos.')],
    ['Pemerintahan', 'Pemberdayaan Masyarakat', 'Ketenteraman dan Ketertiban'],
    [
      'Tata Pemerintahan',
      'Pemberdayaan Masyarakat',
      'Ketenteraman dan Ketertiban Umum',
      'Sarana dan Prasarana',
    ],
    'S.STP., M.AP.',
  ),
} as const satisfies Record<string, Field>

export type FieldName = keyof typeof FIELDS
