import type { FieldName } from './trades.ts'

/** A kind of unit in a city, and the units below it. `from` is the size of organisation at which a city has one. */
export type Office = {
  code: string
  name: string
  head: string
  field: FieldName
  from: number
  share: number
  branches?: Branches
}

/** The units below an office: how they are named, how many people each has about, and how many the office keeps at most. */
export type Branches = {
  field: FieldName
  name: (ordinal: number) => string
  head: string
  code: (ordinal: number) => string
  about: number
  officeAtMost: number
}

const DISTRICTS = [
  'Kota', 'Johor', 'Amplas', 'Denai', 'Area', 'Helvetia', 'Sunggal', 'Tuntungan', 'Selayang', 'Polonia', 'Maimun',
  'Baru', 'Petisah', 'Barat', 'Timur', 'Tembung', 'Perjuangan', 'Deli', 'Labuhan', 'Marelan', 'Belawan',
].map((name) => `Medan ${name}`) // biome-ignore format: a list of names

const PLACES = [
  'Teladan', 'Helvetia', 'Amplas', 'Glugur Darat', 'Simalingkar', 'Padang Bulan', 'Kampung Baru', 'Sentosa Baru',
  'Mandala', 'Bromo', 'Desa Lalang', 'Darussalam', 'Rantang', 'Sering', 'Tegal Sari', 'Kedai Durian', 'Harjosari',
  'Martubung', 'Pekan Labuhan', 'Terjun', 'Titi Papan', 'Polonia', 'Sukaramai', 'Pasar Merah', 'Binjai', 'Kota Matsum',
] // biome-ignore format: a list of names

const INSTALLATIONS = [
  'Gawat Darurat', 'Rawat Jalan', 'Rawat Inap Anggrek', 'Rawat Inap Melati', 'Rawat Inap Mawar', 'Bedah Sentral',
  'Farmasi', 'Laboratorium', 'Radiologi', 'Kebidanan', 'Gizi', 'Rehabilitasi Medik', 'Perawatan Intensif',
] // biome-ignore format: a list of names

const kebab = (name: string): string => name.toLowerCase().replaceAll(' ', '-')

const named = (names: readonly string[], ordinal: number): string => {
  const name = names[ordinal % names.length] ?? ''
  const round = Math.floor(ordinal / names.length)
  return round === 0 ? name : `${name} ${round + 1}`
}

type Size = Pick<Branches, 'about' | 'officeAtMost'>

const branches = (
  prefix: string,
  code: string,
  names: readonly string[],
  field: FieldName,
  size: Size,
): Branches => ({
  field,
  name: (ordinal) => `${prefix} ${named(names, ordinal)}`,
  head: prefix === 'Kelurahan' ? 'Lurah' : 'Kepala',
  code: (ordinal) => `${code}-${kebab(named(names, ordinal))}`,
  ...size,
})

const SCHOOLS: Branches = {
  field: 'school',
  name: (ordinal) => (ordinal % 4 === 3 ? `SMP Negeri ${ordinal + 1}` : `SD Negeri 0${60801 + ordinal}`),
  head: 'Kepala',
  code: (ordinal) => (ordinal % 4 === 3 ? `smpn-${ordinal + 1}` : `sdn-0${60801 + ordinal}`),
  about: 26,
  officeAtMost: 160,
}

const office = (code: string, name: string, head: string, field: FieldName, from: number, share: number): Office => ({
  code, name, head, field, from, share,
}) // biome-ignore format: the table below reads better

const OFFICES: readonly Office[] = [
  {
    ...office('dinkes', 'Dinas Kesehatan', 'Kepala Dinas Kesehatan', 'health', 0, 14),
    branches: branches('Puskesmas', 'pkm', PLACES, 'clinic', { about: 45, officeAtMost: 140 }),
  },
  office(
    'disdukcapil',
    'Dinas Kependudukan dan Pencatatan Sipil',
    'Kepala Dinas Kependudukan dan Pencatatan Sipil',
    'registry',
    0,
    2.5,
  ),
  office(
    'bkpsdm',
    'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
    'Kepala BKPSDM',
    'personnel',
    0,
    1.5,
  ),
  office('inspektorat', 'Inspektorat', 'Inspektur', 'inspectorate', 90, 1),
  {
    ...office(
      'disdik',
      'Dinas Pendidikan dan Kebudayaan',
      'Kepala Dinas Pendidikan dan Kebudayaan',
      'education',
      150,
      44,
    ),
    branches: SCHOOLS,
  },
  office(
    'pupr',
    'Dinas Pekerjaan Umum dan Penataan Ruang',
    'Kepala Dinas Pekerjaan Umum dan Penataan Ruang',
    'works',
    200,
    4,
  ),
  office('bapenda', 'Badan Pendapatan Daerah', 'Kepala Badan Pendapatan Daerah', 'revenue', 400, 2),
  office('satpol-pp', 'Satuan Polisi Pamong Praja', 'Kepala Satuan Polisi Pamong Praja', 'order', 400, 3),
  office('dinsos', 'Dinas Sosial', 'Kepala Dinas Sosial', 'services', 700, 1),
  office('dlh', 'Dinas Lingkungan Hidup', 'Kepala Dinas Lingkungan Hidup', 'services', 700, 3),
  office('dishub', 'Dinas Perhubungan', 'Kepala Dinas Perhubungan', 'services', 900, 2.5),
  office(
    'bappeda',
    'Badan Perencanaan Pembangunan Daerah',
    'Kepala Badan Perencanaan Pembangunan Daerah',
    'secretariat',
    1_200,
    1,
  ),
  {
    ...office('rsud', 'Rumah Sakit Umum Daerah', 'Direktur Rumah Sakit Umum Daerah', 'clinic', 1_500, 5),
    branches: branches('Instalasi', 'rsud', INSTALLATIONS, 'clinic', { about: 50, officeAtMost: 80 }),
  },
  office(
    'diskominfo',
    'Dinas Komunikasi dan Informatika',
    'Kepala Dinas Komunikasi dan Informatika',
    'services',
    2_000,
    1,
  ),
]

const districtOffices = (employees: number): readonly Office[] => {
  const count = Math.min(DISTRICTS.length, Math.floor(employees / 300))
  return DISTRICTS.slice(0, count).map((name) => ({
    ...office(`kec-${kebab(name)}`, `Kecamatan ${name}`, `Camat ${name}`, 'district', 300, 10 / count),
    branches: branches('Kelurahan', `kel-${kebab(name)}`, PLACES, 'district', {
      about: 12,
      officeAtMost: 30,
    }),
  }))
}

export const ROOT: Office = office('setda', 'Sekretariat Daerah', 'Sekretaris Daerah', 'secretariat', 0, 1.2)

/** The offices under the secretariat of a city with so many employees. */
export const officesFor = (employees: number): readonly Office[] => [
  ...OFFICES.filter(({ from }) => employees >= from),
  ...districtOffices(employees),
]
