import * as z from 'zod'
import {
  EMPLOYEE_STATUSES,
  EMPLOYMENTS,
  type Employment,
  gradeFits,
  POST_TYPES,
} from '../domain/employment.ts'
import { type Person, ROLES, type Role } from '../platform/records/people.ts'
import { type Row, readTable } from './csv-table.ts'
import { type ImportProblem, problemAt } from './import-problem.ts'
import { bareNip, nipProblemOf } from './nip-cell.ts'
import { type RowReader, readRow, wordIn } from './row-reader.ts'

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
] as const

type Column = (typeof PEOPLE_COLUMNS)[number]

/** A person as the file gives them; superiors are named by NIP, and `supervisorNip` is empty for who has none. */
export type PersonRow = Pick<
  Person,
  'nip' | 'employment' | 'name' | 'email' | 'unitId' | 'post' | 'postType' | 'grade' | 'status' | 'roles'
> & { line: number; supervisorNip: string }

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
}

const emailSchema = z.email().max(254)

const readEmail = (row: RowReader<Column>, email: string): string | undefined =>
  email === '' || emailSchema.safeParse(email).success ? email : row.refuse('email', 'bad-email')

/** `iii / C` is `III/c`: the rank in capitals, the step small. */
const tidyGrade = (cell: string): string => {
  const [rank = '', step] = cell.replaceAll(/\s/g, '').split('/')
  return step === undefined ? rank.toUpperCase() : `${rank.toUpperCase()}/${step.toLowerCase()}`
}

const readGrade = (row: RowReader<Column>, cell: string, employment: Employment | undefined) => {
  const grade = tidyGrade(cell)
  return employment === undefined || gradeFits(employment, grade) ? grade : row.refuse('grade', 'grade-unfit')
}

const readRoles = (row: RowReader<Column>, cell: string): Role[] | undefined => {
  const named = cell
    .split(/[;,|]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const roles = named.flatMap((name) => wordIn(ROLES, name) ?? [])
  return roles.length === named.length ? [...new Set(roles)].sort() : row.refuse('roles', 'unknown-role')
}

const readPerson = (row: Row<Column>, today: string) => {
  const { line, cell } = row
  const reader = readRow('people', row)
  const employment = reader.word('employment', EMPLOYMENTS, 'unknown-employment')
  const nip = cell('nip') === '' ? reader.refuse('nip', 'required') : bareNip(cell('nip'))
  const nipProblem = nip && employment ? nipProblemOf(cell('nip'), employment, today) : undefined
  if (nipProblem !== undefined) reader.refuse('nip', nipProblem)
  const rest = {
    name: reader.named('name', 120),
    email: readEmail(reader, cell('email').toLowerCase()),
    unitId: reader.filled('unit', 60),
    post: reader.named('post', 200),
    postType: reader.word('post_type', POST_TYPES, 'unknown-post-type'),
    grade: readGrade(reader, cell('grade'), employment),
    status: reader.word('status', EMPLOYEE_STATUSES, 'unknown-status'),
    roles: readRoles(reader, cell('roles')),
  }
  const { problems } = reader
  const person = { line, nip, employment, ...rest, supervisorNip: bareNip(cell('supervisor_nip')) }
  return { problems, people: problems.length === 0 && isWhole(person) ? [withoutEmptyEmail(person)] : [] }
}

type Draft = { [Key in keyof PersonRow]: PersonRow[Key] | undefined }

const isWhole = (draft: Draft): draft is PersonRow =>
  Object.values(draft).every((value) => value !== undefined)

const withoutEmptyEmail = ({ email, ...person }: PersonRow): PersonRow =>
  email ? { ...person, email } : person

const repeated = (
  places: readonly PersonPlace[],
  column: 'nip' | 'email',
  code: 'nip-repeated' | 'email-repeated',
): ImportProblem[] => {
  const seen = new Set<string>()
  return places.flatMap(({ line, isBroken, [column]: value }) => {
    if (value === '' || isBroken) return []
    if (seen.has(value)) return [problemAt('people', line, column, code, value)]
    seen.add(value)
    return []
  })
}

/** Reads the people file; `today` (`YYYY-MM-DD`) bounds birth and appointment. Whom and what rows name is not yet checked. */
export const readPeopleCsv = (bytes: Uint8Array, today: string): PeopleReading => {
  const table = readTable('people', bytes, PEOPLE_COLUMNS)
  const places = table.rows.map(({ line, isBroken, cell }) => ({
    line,
    isBroken,
    nip: bareNip(cell('nip')),
    email: cell('email').toLowerCase(),
    unit: cell('unit'),
    supervisorCell: cell('supervisor_nip'),
  }))
  const read = table.rows.filter(({ isBroken }) => !isBroken).map((row) => readPerson(row, today))
  return {
    isReadable: table.isReadable,
    places,
    people: read.flatMap(({ people }) => people),
    problems: [
      ...table.problems,
      ...read.flatMap(({ problems }) => problems),
      ...repeated(places, 'nip', 'nip-repeated'),
      ...repeated(places, 'email', 'email-repeated'),
    ],
  }
}
