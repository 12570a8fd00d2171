import * as z from 'zod'

/**
 * Permanent civil servants, contract civil servants and part-time contract civil servants. Source: UU
 * 20/2023.
 */
export const EMPLOYMENTS = ['pns', 'pppk', 'pppkPartTime'] as const

export type Employment = (typeof EMPLOYMENTS)[number]

export const employmentSchema = z.enum(EMPLOYMENTS)

const PNS_GRADES: readonly string[] = ['I', 'II', 'III', 'IV'].flatMap((rank) =>
  [...(rank === 'IV' ? 'abcde' : 'abcd')].map((step) => `${rank}/${step}`),
)

const PPPK_GRADES: readonly string[] = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII'.split(' ')

// Part-timers are appointed with or without a grade, depending on the agency.
const GRADES: Record<Employment, readonly string[]> = {
  pns: PNS_GRADES,
  pppk: PPPK_GRADES,
  pppkPartTime: ['', ...PPPK_GRADES],
}

/**
 * Whether a grade (golongan: `III/c` for a PNS, `IX` for a PPPK) exists in that kind of employment. Source:
 * PP 11/2017, Perpres 98/2020.
 */
export const gradeFits = (employment: Employment, grade: string): boolean =>
  GRADES[employment].includes(grade)

/**
 * The kinds of post, from the highest leadership to the skilled entry posts. Source: UU 20/2023, PermenPANRB
 * 1/2023.
 */
export const POST_TYPES = [
  'jptUtama',
  'jptMadya',
  'jptPratama',
  'administrator',
  'pengawas',
  'pelaksana',
  'ahliPertama',
  'ahliMuda',
  'ahliMadya',
  'ahliUtama',
  'pemula',
  'terampil',
  'mahir',
  'penyelia',
] as const

export type PostType = (typeof POST_TYPES)[number]

export const postTypeSchema = z.enum(POST_TYPES)

/** The official Indonesian name of each post type. */
export const POST_TYPE_LABELS: Record<PostType, string> = {
  jptUtama: 'JPT Utama',
  jptMadya: 'JPT Madya',
  jptPratama: 'JPT Pratama',
  administrator: 'Administrator',
  pengawas: 'Pengawas',
  pelaksana: 'Pelaksana',
  ahliPertama: 'Ahli Pertama',
  ahliMuda: 'Ahli Muda',
  ahliMadya: 'Ahli Madya',
  ahliUtama: 'Ahli Utama',
  pemula: 'Pemula',
  terampil: 'Terampil',
  mahir: 'Mahir',
  penyelia: 'Penyelia',
}

const RATERS: ReadonlySet<PostType> = new Set([
  'jptUtama',
  'jptMadya',
  'jptPratama',
  'administrator',
  'pengawas',
])

/**
 * Whether a post rates by itself: at least a pengawas. Advice, not a bar, because any other post may rate as
 * the delegate of one that does. Source: PP 30/2019 article 1(8); treating delegates as advice is our
 * choice.
 */
export const mayRate = (postType: PostType): boolean => RATERS.has(postType)

/** Whether a person works for the agency at present. */
export const EMPLOYEE_STATUSES = [
  'active',
  'leave',
  'retired',
  'movedOut',
  'deceased',
  'longStudy',
  'disciplineCase',
] as const

export type EmployeeStatus = (typeof EMPLOYEE_STATUSES)[number]

export const employeeStatusSchema = z.enum(EMPLOYEE_STATUSES)

/**
 * Whether a person of this status is appraised. If not, an appraisal that has begun is withdrawn.
 */
export const isAppraised = (status: EmployeeStatus): boolean => status === 'active' || status === 'leave'
