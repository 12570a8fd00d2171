import { EMPLOYEE_STATUSES, EMPLOYMENTS, POST_TYPES } from '../domain/employment.ts'
import type { Language } from '../platform/i18n/languages.ts'
import type { Person } from '../records/people.ts'
import type { Defaults } from './csv-header.ts'
import { type Row, readTable, toldOf } from './csv-table.ts'
import type { Pieces } from './csv-text.ts'
import { type ImportProblem, ProblemList, problemAt, together } from './import-problem.ts'
import { bareNip, nipProblemOf } from './nip-cell.ts'
import { EMPLOYMENT_WORDS, POST_TYPE_WORDS, STATUS_WORDS } from './office-words.ts'
import { bareEmail, readEmail, readGrade, readLanguage, readRoles } from './person-cells.ts'
import { readRow } from './row-reader.ts'

const PEOPLE_COLUMNS = [
  'nip',
  'employment',
  'name',
  'email',
  'unit',
  'post',
  'post_type',
  'grade',
  'supervisor_nip',
  'status',
  'roles',
  'language',
] as const

type Column = (typeof PEOPLE_COLUMNS)[number]

/** Left out, everybody keeps the roles and the language they have. */
const DEFAULTS: Defaults<Column> = { roles: '', language: '' }

/**
 * A person as the file gives them; superiors are named by NIP, and `supervisorNip` is empty for who has none. `roles` are
 * absent where the file has no such column, `language` where its cell is empty: then they stay as they are.
 */
export type PersonRow = Pick<
  Person,
  'nip' | 'employment' | 'name' | 'email' | 'unitId' | 'post' | 'postType' | 'grade' | 'status'
> &
  Partial<Pick<Person, 'roles' | 'language'>> & { line: number; supervisorNip: string }

/** Where a row names itself and others, told even for rows that have something wrong with them. */
export type PersonPlace = {
  line: number
  isBroken: boolean
  nip: string
  email: string
  unit: string
  supervisorCell: string
}

export type PeopleReading = {
  isReadable: boolean
  places: readonly PersonPlace[]
  people: readonly PersonRow[]
  problems: readonly ImportProblem[]
  /** How many more there are than are told. */
  moreProblems: number
}

const readPerson = (row: Row<Column>, today: string, hasRoles: boolean) => {
  const { line, cell } = row
  const reader = readRow('people', row)
  const employment = reader.word('employment', EMPLOYMENTS, 'unknown-employment', EMPLOYMENT_WORDS)
  const nip = cell('nip') === '' ? reader.refuse('nip', 'required') : bareNip(cell('nip'))
  const nipProblem = nip && employment ? nipProblemOf(cell('nip'), employment, today) : undefined
  if (nipProblem !== undefined) reader.refuse('nip', nipProblem)
  const rest = {
    name: reader.named('name', 120),
    email: readEmail(reader, bareEmail(cell('email'))),
    unitId: reader.filled('unit', 60),
    post: reader.named('post', 200),
    postType: reader.word('post_type', POST_TYPES, 'unknown-post-type', POST_TYPE_WORDS),
    grade: readGrade(reader, cell('grade'), employment),
    status: reader.word('status', EMPLOYEE_STATUSES, 'unknown-status', STATUS_WORDS),
    roles: readRoles(reader, cell('roles')),
    language: readLanguage(reader, cell('language')),
  }
  const { problems } = reader
  const person = { line, nip, employment, ...rest, supervisorNip: bareNip(cell('supervisor_nip')) }
  return { problems, people: problems.length === 0 && isWhole(person) ? [tidied(person, hasRoles)] : [] }
}

type WholeRow = Required<Omit<PersonRow, 'language'>> & { language: Language | '' }
type Draft = { [Key in keyof WholeRow]: WholeRow[Key] | undefined }

const isWhole = (draft: Draft): draft is WholeRow =>
  Object.values(draft).every((value) => value !== undefined)

const tidied = ({ email, roles, language, ...person }: WholeRow, hasRoles: boolean): PersonRow => ({
  ...person,
  ...(email ? { email } : {}),
  ...(hasRoles ? { roles } : {}),
  ...(language ? { language } : {}),
})

const repeated = (
  places: readonly PersonPlace[],
  column: 'nip' | 'email',
  code: 'nip-repeated' | 'email-repeated',
): ImportProblem[] => {
  const seen = new Map<string, number>()
  return places.flatMap(({ line, isBroken, [column]: value }) => {
    if (value === '' || isBroken) return []
    const otherLine = seen.get(value)
    if (otherLine !== undefined) return [{ ...problemAt('people', line, column, code, value), otherLine }]
    seen.set(value, line)
    return []
  })
}

const placeOf = ({ line, isBroken, cell }: Row<Column>): PersonPlace => ({
  line,
  isBroken,
  nip: bareNip(cell('nip')),
  email: bareEmail(cell('email')),
  unit: cell('unit'),
  supervisorCell: cell('supervisor_nip'),
})

/** Reads the people file; `today` (`YYYY-MM-DD`) bounds birth and appointment. Whom and what rows name is not yet checked. */
export const readPeopleCsv = async (pieces: Pieces, today: string): Promise<PeopleReading> => {
  const places: PersonPlace[] = []
  const people: PersonRow[] = []
  const found = new ProblemList()
  const columns = { columns: PEOPLE_COLUMNS, defaults: DEFAULTS }
  const { isReadable, problems } = await readTable('people', pieces, columns, (row, missing) => {
    const place = placeOf(row)
    places.push(place)
    if (row.isBroken) return
    const read = readPerson(row, today, !missing.includes('roles'))
    // Its cells stand under the wrong columns: they name nobody.
    if (row.isWide && read.problems.length > 0) place.isBroken = true
    people.push(...read.people)
    found.add(toldOf('people', row, read.problems))
  })
  if (isReadable) {
    found.add(repeated(places, 'nip', 'nip-repeated'))
    found.add(repeated(places, 'email', 'email-repeated'))
  }
  return isReadable
    ? { isReadable, places, people, ...together(problems, found) }
    : { isReadable, places: [], people: [], ...together(problems) }
}
