import { drawName, mailName } from './names.ts'
import type { Chance } from './random.ts'
import type { Trade } from './trades.ts'

export type Employment = 'pns' | 'pppk' | 'pppkPartTime'
export type PostType = keyof typeof CAREERS

/** A row of the people file. */
export type Person = {
  nip: string
  employment: Employment
  name: string
  email: string
  unit: string
  post: string
  postType: PostType
  grade: string
  supervisorNip: string
  status: 'active'
  roles: readonly string[]
  /** The language of their mail; empty where the list says nothing, which is Indonesian. */
  language: 'en' | ''
}

/** A post to fill; `trade` gives the titles of whoever fills it. */
export type Vacancy = {
  unit: string
  post: string
  postType: PostType
  employment: Employment
  trade: Pick<Trade, 'front' | 'back' | 'womenOnly'>
  supervisorNip: string
  roles: readonly string[]
}

const YEAR = 2026
/** One in so many reads English mail. */
const READS_ENGLISH = 29

/** Ages and grades (PNS, PPPK) that go with a post. */
const CAREERS = {
  jptPratama: { ages: [48, 58], pns: ['IV/b', 'IV/c', 'IV/d'], pppk: [] },
  administrator: { ages: [42, 56], pns: ['III/d', 'IV/a', 'IV/b'], pppk: [] },
  pengawas: { ages: [36, 55], pns: ['III/c', 'III/d'], pppk: [] },
  pelaksana: { ages: [23, 56], pns: ['II/a', 'II/b', 'II/c', 'II/d', 'III/a', 'III/b'], pppk: ['V'] },
  ahliPertama: { ages: [26, 37], pns: ['III/a', 'III/b'], pppk: ['IX'] },
  ahliMuda: { ages: [34, 50], pns: ['III/c', 'III/d'], pppk: ['XI'] },
  ahliMadya: { ages: [44, 59], pns: ['IV/a', 'IV/b', 'IV/c'], pppk: ['XIII'] },
  terampil: { ages: [24, 37], pns: ['II/c', 'II/d'], pppk: ['VII'] },
  mahir: { ages: [34, 47], pns: ['III/a', 'III/b'], pppk: ['VII'] },
  penyelia: { ages: [42, 57], pns: ['III/c', 'III/d'], pppk: ['VII'] },
} as const satisfies Record<
  string,
  { ages: readonly [number, number]; pns: readonly string[]; pppk: readonly string[] }
>

const twoDigits = (number: number): string => String(number).padStart(2, '0')

const drawGrade = (chance: Chance, { employment, postType, trade }: Vacancy): string => {
  if (employment === 'pns') return chance.pick(CAREERS[postType].pns)
  if (employment === 'pppkPartTime') return ''
  return postType === 'ahliPertama' && trade.front !== undefined
    ? 'X'
    : chance.pick<string>(CAREERS[postType].pppk)
}

const drawAppointment = (chance: Chance, employment: Employment, birthYear: number): string =>
  employment === 'pns'
    ? `${Math.min(YEAR - 1, birthYear + chance.between(22, 26))}${chance.pick(['01', '02', '03', '04', '12'])}`
    : `${chance.between(Math.max(2021, birthYear + 20), YEAR - 1)}${chance.pick(['21', '21', '22', '23'])}`

const drawNumber = (chance: Chance, { employment, postType }: Vacancy, isWoman: boolean): string => {
  const [youngest, oldest] = CAREERS[postType].ages
  const birthYear = YEAR - chance.between(youngest, oldest)
  const birthDate = `${birthYear}${twoDigits(chance.between(1, 12))}${twoDigits(chance.between(1, 28))}`
  return `${birthDate}${drawAppointment(chance, employment, birthYear)}${isWoman ? 2 : 1}`
}

const withTitles = (name: string, { front, back }: Vacancy['trade']): string =>
  `${front ? `${front} ` : ''}${name}${back ? `, ${back}` : ''}`

/**
 * Makes a function that fills vacancies, one after the other: no number and no address occurs twice, because whoever
 * shares birth date, appointment and gender gets the next serial, and every address carries its ordinal.
 */
export const hiring = (chance: Chance, domain: string): ((vacancy: Vacancy) => Person) => {
  const serials = new Map<string, number>()
  let ordinal = 0

  return (vacancy) => {
    const isWoman = vacancy.trade.womenOnly === true || chance.happens(0.56)
    const bare = drawName(chance, isWoman)
    const number = drawNumber(chance, vacancy, isWoman)
    const serial = (serials.get(number) ?? 0) + 1
    serials.set(number, serial)
    ordinal += 1
    const { unit, post, postType, employment, supervisorNip, roles } = vacancy
    return {
      nip: `${number}${String(serial).padStart(3, '0')}`,
      employment,
      name: withTitles(bare, vacancy.trade),
      email: `${mailName(bare)}.${ordinal}@${domain}`,
      unit,
      post,
      postType,
      grade: drawGrade(chance, vacancy),
      supervisorNip,
      status: 'active',
      roles,
      language: ordinal % READS_ENGLISH === 0 ? 'en' : '',
    }
  }
}
