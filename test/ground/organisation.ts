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

const isName = (name: string): name is Name => name in MEMBERS

export const NAMES = Object.keys(MEMBERS).filter(isName)

interface Unit {
  readonly code: string
  readonly name: string
  readonly parent: string
  /** Who also calibrates it. */
  readonly head: Name
}

const UNITS: readonly Unit[] = [
  { code: 'setda', name: 'Sekretariat Daerah', parent: '', head: 'yusuf' },
  { code: 'dinkes', name: 'Dinas Kesehatan', parent: 'setda', head: 'ratna' },
  { code: 'disdukcapil', name: 'Dinas Kependudukan', parent: 'setda', head: 'bambang' },
]

const GRADES = { jptPratama: 'IV/c', administrator: 'IV/a', pelaksana: 'II/c', ahliPertama: 'III/b' } as const

export const emailOf = (name: string): string => `${name}@kota.example`

/** Born in 1985, appointed in January 2010, told apart by the serial at the end. */
const nipOf = (name: string): string =>
  `198504172010011${String(Object.keys(MEMBERS).indexOf(name) + 1).padStart(3, '0')}`

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

const unitRow = ({ code, name, parent, head }: Unit): string =>
  [code, name, parent, nipOf(head), nipOf(head)].join(',')

/** Somebody with everyone above them. */
const withSuperiors = (name: Name): Name[] => {
  const { under }: Member = MEMBERS[name]
  return [name, ...(under && isName(under) ? withSuperiors(under) : [])]
}

/** HR are two, for nobody may decide about themselves. */
const HR = ['sri', 'budi'] as const

/**
 * The organisation's import files, with the named people, all above them and HR; its plans come from the templates of
 * their posts.
 */
export const organisationFiles = (requested: readonly Name[] = NAMES) => {
  const there = new Set([...HR, ...requested].flatMap(withSuperiors))
  const people = NAMES.filter((name) => there.has(name))
  const units = UNITS.filter(({ head }) => there.has(head))
  return {
    people: [
      'nip,employment,name,email,unit,post,post_type,grade,supervisor_nip,status,roles',
      ...people.map(rowOf),
      '',
    ].join('\n'),
    units: ['code,name,parent,head_nip,calibrator_nip', ...units.map(unitRow), ''].join('\n'),
  }
}
