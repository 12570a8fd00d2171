import { castOrganisation, type Member } from './cast.ts'
import { chanceFrom } from './random.ts'
import { planRows } from './work.ts'

/** How large, which one of them all (a whole number), and which share of the people has a plan of their own. */
type OrganisationOptions = { employees: number; seed: number; withPlans?: number }

/** The three import files of a city, line by line, each line ending in a line feed; each call starts anew. */
type Organisation = {
  peopleCsv: () => Iterable<string>
  unitsCsv: () => Iterable<string>
  plansCsv: () => Iterable<string>
}

const LEAST = 12
const MOST = 30_000

const cell = (value: string | number): string => {
  const text = String(value)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const line = (cells: readonly (string | number)[]): string => `${cells.map(cell).join(',')}\n`

function* peopleLines(members: Iterable<Member>): Generator<string> {
  yield 'nip,employment,name,email,unit,post,post_type,grade,supervisor_nip,status,roles,language\n'
  for (const { person: p } of members) {
    const {
      nip,
      employment,
      name,
      email,
      unit,
      post,
      postType,
      grade,
      supervisorNip,
      status,
      roles,
      language,
    } = p
    yield line([
      nip,
      employment,
      name,
      email,
      unit,
      post,
      postType,
      grade,
      supervisorNip,
      status,
      roles.join(';'),
      language,
    ])
  }
}

function* unitLines(members: Iterable<Member>): Generator<string> {
  yield 'code,name,parent,head_nip,calibrator_nip\n'
  for (const { person, heads } of members) {
    if (heads !== undefined) yield line([heads.code, heads.name, heads.parent, person.nip, person.nip])
  }
}

function* planLines(
  members: Iterable<Member>,
  { seed, withPlans = 0.4 }: OrganisationOptions,
): Generator<string> {
  const chance = chanceFrom(seed ^ 0x5eed)
  yield 'nip,work_result,kind,aspect,indicator,target,unit_of_measure\n'
  for (const member of members) {
    if (!chance.happens(withPlans)) continue
    for (const row of planRows(member, chance.happens(0.3))) {
      const { workResult, kind, aspect, indicator, target, unitOfMeasure } = row
      yield line([member.person.nip, workResult, kind, aspect, indicator, target, unitOfMeasure])
    }
  }
}

/**
 * Invents a city's civil service of so many employees (12 to 30,000): units in a tree, heads, people with names, numbers,
 * grades and superiors. The same options give the same bytes. Nothing is held but the numbers already given out; every
 * file is made afresh while it is read. Throws a RangeError for a size out of bounds.
 */
export const inventOrganisation = (options: OrganisationOptions): Organisation => {
  const { employees, seed } = options
  if (!Number.isInteger(employees) || employees < LEAST || employees > MOST) {
    throw new RangeError(`An organisation has ${LEAST} to ${MOST} employees, not ${employees}`)
  }
  const members = () => castOrganisation(employees, chanceFrom(seed))
  return {
    peopleCsv: () => peopleLines(members()),
    unitsCsv: () => unitLines(members()),
    plansCsv: () => planLines(members(), options),
  }
}
