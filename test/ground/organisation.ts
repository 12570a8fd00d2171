/** A person of the organisation that machines under test are filled with; all details but these are made up. */
interface Member {
  readonly name: string
  readonly unit: 'setda' | 'dinkes' | 'disdukcapil'
  readonly post: string
  readonly postType: 'jptPratama' | 'administrator' | 'pelaksana' | 'ahliPertama'
  readonly under?: string
  readonly roles?: string
}

/** Two offices under one secretariat: in one a supervisor stands between head and employees, in the other none. */
export const MEMBERS = {
  yusuf: {
    name: 'Yusuf Siregar',
    unit: 'setda',
    post: 'Sekretaris Daerah',
    postType: 'jptPratama',
    roles: 'calibrator;leadership',
  },
  sri: {
    name: 'Sri Wahyuni',
    unit: 'setda',
    post: 'Kepala Bidang Penilaian',
    postType: 'administrator',
    under: 'yusuf',
    roles: 'hr',
  },
  budi: {
    name: 'Budi Hartono',
    unit: 'setda',
    post: 'Kepala Bidang Mutasi',
    postType: 'administrator',
    under: 'yusuf',
    roles: 'hr',
  },
  tuti: {
    name: 'Tuti Handayani',
    unit: 'setda',
    post: 'Kepala Bidang Pengawasan',
    postType: 'administrator',
    under: 'yusuf',
    roles: 'auditor',
  },
  ratna: {
    name: 'Ratna Wulandari',
    unit: 'dinkes',
    post: 'Kepala Dinas Kesehatan',
    postType: 'jptPratama',
    under: 'yusuf',
  },
  agus: {
    name: 'Agus Prasetyo',
    unit: 'dinkes',
    post: 'Kepala Bidang Kesehatan Masyarakat',
    postType: 'administrator',
    under: 'ratna',
  },
  siti: {
    name: 'Siti Rahmawati',
    unit: 'dinkes',
    post: 'Analis Kesehatan',
    postType: 'ahliPertama',
    under: 'agus',
  },
  maria: { name: 'Maria Fransiska', unit: 'dinkes', post: 'Bidan', postType: 'ahliPertama', under: 'agus' },
  yohanes: { name: 'Yohanes Lado', unit: 'dinkes', post: 'Perawat', postType: 'ahliPertama', under: 'agus' },
  bambang: {
    name: 'Bambang Sutrisno',
    unit: 'disdukcapil',
    post: 'Kepala Dinas Kependudukan',
    postType: 'jptPratama',
    under: 'yusuf',
  },
  dewi: {
    name: 'Dewi Anggraini',
    unit: 'disdukcapil',
    post: 'Pengadministrasi Kependudukan',
    postType: 'pelaksana',
    under: 'bambang',
  },
  rudi: {
    name: 'Rudi Simanjuntak',
    unit: 'disdukcapil',
    post: 'Pengolah Data',
    postType: 'pelaksana',
    under: 'bambang',
  },
  lina: {
    name: 'Lina Marpaung',
    unit: 'disdukcapil',
    post: 'Pengadministrasi Umum',
    postType: 'pelaksana',
    under: 'bambang',
  },
} as const satisfies Record<string, Member>

export type Name = keyof typeof MEMBERS

export const NAMES = Object.keys(MEMBERS).filter((name): name is Name => name in MEMBERS)

/** Who is at the head of each unit, and calibrates it. */
const HEADS = { setda: 'yusuf', dinkes: 'ratna', disdukcapil: 'bambang' } as const

const GRADES = { jptPratama: 'IV/c', administrator: 'IV/a', pelaksana: 'II/c', ahliPertama: 'III/b' } as const

export const emailOf = (name: string): string => `${name}@kota.example`

/** Born in 1985, appointed in January 2010, told apart by the serial at the end. */
const nipOf = (name: string): string =>
  `198504172010011${String(NAMES.findIndex((one) => one === name) + 1).padStart(3, '0')}`

const rowOf = (name: Name): string => {
  const { unit, post, postType, ...member }: Member = MEMBERS[name]
  const superior = member.under ? nipOf(member.under) : ''
  return [
    nipOf(name),
    'pns',
    member.name,
    emailOf(name),
    unit,
    post,
    postType,
    GRADES[postType],
    superior,
    'active',
    member.roles ?? '',
  ].join(',')
}

const unitRow = (code: keyof typeof HEADS, name: string, parent: string): string =>
  [code, name, parent, nipOf(HEADS[code]), nipOf(HEADS[code])].join(',')

/** The organisation's import files; their plans come from the templates of their posts. */
export const organisationFiles = () => ({
  people: [
    'nip,employment,name,email,unit,post,post_type,grade,supervisor_nip,status,roles',
    ...NAMES.map(rowOf),
    '',
  ].join('\n'),
  units: [
    'code,name,parent,head_nip,calibrator_nip',
    unitRow('setda', 'Sekretariat Daerah', ''),
    unitRow('dinkes', 'Dinas Kesehatan', 'setda'),
    unitRow('disdukcapil', 'Dinas Kependudukan dan Pencatatan Sipil', 'setda'),
    '',
  ].join('\n'),
})
