import { type Employment, hiring, type Person, type PostType, type Vacancy } from './person.ts'
import { divisionTitle, type PlannedUnit, planUnits, sectionTitle } from './plan.ts'
import type { Chance } from './random.ts'
import { AUDITOR, COORDINATOR, FIELDS, type Trade } from './trades.ts'

/** A person as they join; `heads` is the unit they lead; `trade` is what their work plan is made of. */
export type Member = { person: Person; unit: PlannedUnit; trade?: Trade; heads?: PlannedUnit }

type Leader = { nip: string }
type Company = { root: PlannedUnit; chance: Chance; hire: (vacancy: Vacancy) => Person }

const SPAN = 12
const HEADS_TO_COORDINATE = 48
const DOMAIN = 'medan.example'

const levelOf = (kind: Trade['kind'], chance: Chance): { postType: PostType; title: string } => {
  if (kind === 'clerk') return { postType: 'pelaksana', title: '' }
  const [first, second, third] =
    kind === 'expert'
      ? ([
          ['ahliPertama', 'Ahli Pertama'],
          ['ahliMuda', 'Ahli Muda'],
          ['ahliMadya', 'Ahli Madya'],
        ] as const)
      : ([
          ['terampil', 'Terampil'],
          ['mahir', 'Mahir'],
          ['penyelia', 'Penyelia'],
        ] as const)
  const [postType, title] = chance.draw([
    { share: 5, level: first },
    { share: 3.5, level: second },
    { share: 1.5, level: third },
  ]).level
  return { postType, title }
}

const employmentOf = (kind: Trade['kind'], postType: PostType, chance: Chance): Employment => {
  const isEntry = postType === 'ahliPertama' || postType === 'terampil' || kind === 'clerk'
  if (!isEntry || chance.happens(0.6)) return 'pns'
  return kind === 'clerk' && chance.happens(0.4) ? 'pppkPartTime' : 'pppk'
}

const staffRoles = (unit: PlannedUnit, trade: Trade): readonly string[] => {
  if (unit.field === 'personnel' && trade.name.includes('Sumber Daya Manusia')) return ['hr']
  if (trade.name === AUDITOR.name || trade.name.startsWith('Pengawas Penyelenggaraan')) return ['auditor']
  return []
}

const leaderRoles = (unit: PlannedUnit, isDivision: boolean): readonly string[] => {
  if (unit.field === 'personnel') return ['hr']
  if (unit.field === 'inspectorate' && isDivision) return ['auditor']
  return unit.parent === '' && isDivision ? ['leadership'] : []
}

const headRoles = (unit: PlannedUnit): readonly string[] => {
  if (unit.parent === '') return ['calibrator', 'leadership']
  if (unit.field === 'personnel') return ['calibrator', 'hr']
  return unit.field === 'inspectorate' ? ['auditor', 'calibrator'] : ['calibrator']
}

const headPostType = (unit: PlannedUnit, root: PlannedUnit): PostType => {
  if (unit.code.startsWith('kec-')) return 'administrator'
  if (unit === root || unit.parent === root.code) return 'jptPratama'
  return unit.field === 'school' ? 'ahliMadya' : 'pengawas'
}

function* staff(
  unit: PlannedUnit,
  trade: Trade,
  supervisor: Leader,
  { chance, hire }: Company,
): Generator<Member> {
  const { postType, title } = levelOf(trade.kind, chance)
  const employment = employmentOf(trade.kind, postType, chance)
  const person = hire({
    unit: unit.code,
    post: title === '' ? trade.name : `${trade.name} ${title}`,
    postType,
    employment,
    trade,
    supervisorNip: supervisor.nip,
    roles: staffRoles(unit, trade),
  })
  yield { person, unit, trade }
}

const lead = (
  unit: PlannedUnit,
  post: string,
  postType: PostType,
  trade: Vacancy['trade'],
  isDivision = false,
) => ({
  unit: unit.code,
  post,
  postType,
  employment: 'pns' as const,
  trade,
  roles: leaderRoles(unit, isDivision),
})

const divisionVacancy = (unit: PlannedUnit, ordinal: number, root: PlannedUnit) =>
  lead(
    unit,
    divisionTitle(unit, ordinal),
    unit === root ? 'jptPratama' : 'administrator',
    { back: FIELDS[unit.field].headBack },
    true,
  )

const sectionVacancy = (unit: PlannedUnit, ordinal: number, { root, chance }: Company) => {
  const { title, isDuty } = sectionTitle(unit, ordinal)
  if (!isDuty) return lead(unit, title, unit === root ? 'administrator' : 'pengawas', { back: 'S.Sos.' })
  const experts = FIELDS[unit.field].trades.filter(({ kind }) => kind === 'expert')
  const trade = chance.draw(experts)
  return lead(unit, `${trade.name} Ahli Muda (${title})`, 'ahliMuda', trade)
}

const coordinatorVacancy = (unit: PlannedUnit, ordinal: number) =>
  lead(unit, `${COORDINATOR.name} Ahli Madya (Koordinator Wilayah ${ordinal + 1})`, 'ahliMadya', COORDINATOR)

/** How many lead what in a unit: coordinators lead heads of units below, sections lead people, divisions lead both. */
const leadership = ({ size, below }: PlannedUnit) => {
  const workers = size - 1
  if (workers + below.length <= SPAN) return { divisions: 0, sections: 0, coordinators: 0 }
  const coordinators = below.length > HEADS_TO_COORDINATE ? Math.ceil(below.length / SPAN) : 0
  const sections = Math.ceil((workers - coordinators) / (SPAN - 1))
  const heads = coordinators === 0 ? below.length : 0
  if (sections + coordinators + heads <= SPAN) return { divisions: 0, sections, coordinators }
  return {
    divisions: Math.max(Math.ceil((sections + coordinators) / 9), Math.ceil(heads / SPAN)),
    sections,
    coordinators,
  }
}

const turn = (leaders: readonly Leader[], ordinal: number, otherwise: Leader): Leader =>
  leaders[ordinal % leaders.length] ?? otherwise

function* people(unit: PlannedUnit, head: Leader, company: Company): Generator<Member> {
  const { divisions, sections, coordinators } = leadership(unit)
  const fill = (
    count: number,
    above: readonly Leader[],
    vacancy: (ordinal: number) => Omit<Vacancy, 'supervisorNip'>,
  ) =>
    Array.from({ length: count }, (_, ordinal) =>
      company.hire({ ...vacancy(ordinal), supervisorNip: turn(above, ordinal, head).nip }),
    )
  const divisionHeads = fill(divisions, [head], (ordinal) => divisionVacancy(unit, ordinal, company.root))
  const sectionHeads = fill(sections, divisionHeads, (ordinal) => sectionVacancy(unit, ordinal, company))
  const coordinating = fill(coordinators, divisionHeads, (ordinal) => coordinatorVacancy(unit, ordinal))
  for (const person of [...divisionHeads, ...sectionHeads, ...coordinating]) yield { person, unit }

  const workers = unit.size - 1 - divisions - sections - coordinators
  for (let ordinal = 0; ordinal < workers; ordinal += 1) {
    const isFirstAuditor = ordinal === 0 && isWithoutInspectorate(unit)
    const trade = isFirstAuditor ? AUDITOR : company.chance.draw<Trade>(FIELDS[unit.field].trades)
    yield* staff(unit, trade, turn(sectionHeads, ordinal, head), company)
  }
  const above = coordinators > 0 ? coordinating : divisionHeads
  for (const [ordinal, child] of unit.below.entries()) yield* cast(child, turn(above, ordinal, head), company)
}

const isWithoutInspectorate = ({ parent, below }: PlannedUnit): boolean =>
  parent === '' && !below.some(({ field }) => field === 'inspectorate')

/** A head is listed, and so calibrated, in the unit above: whoever calibrates a unit has no appraisal in it. */
function* cast(unit: PlannedUnit, supervisor: Leader, company: Company): Generator<Member> {
  const head = company.hire({
    unit: unit.parent === '' ? unit.code : unit.parent,
    post: unit.headTitle,
    postType: headPostType(unit, company.root),
    employment: 'pns',
    trade: unit.field === 'clinic' ? { front: 'dr.', back: 'M.Kes.' } : { back: FIELDS[unit.field].headBack },
    supervisorNip: supervisor.nip,
    roles: headRoles(unit),
  })
  yield { person: head, unit, heads: unit }
  yield* people(unit, head, company)
}

/** Everyone in a city of so many employees, superiors before their people; the first, the city's secretary, has none. */
export const castOrganisation = (employees: number, chance: Chance): Generator<Member> => {
  const root = planUnits(employees, chance)
  return cast(root, { nip: '' }, { root, chance, hire: hiring(chance, DOMAIN) })
}
