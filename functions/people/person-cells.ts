import * as z from 'zod'
import { type Employment, gradeFits } from '../domain/employment.ts'
import { ROLES, type Role } from '../platform/access/accounts.ts'
import { type Language, languages } from '../platform/i18n/languages.ts'
import { type RowReader, wordIn } from './row-reader.ts'

const emailSchema = z.email().max(254)

/** An address in lower case, or none. */
export const readEmail = (row: RowReader<'email'>, email: string): string | undefined =>
  email === '' || emailSchema.safeParse(email).success ? email : row.refuse('email', 'bad-email')

/** `iii / C` is `III/c`: the rank in capitals, the step small. */
const tidyGrade = (cell: string): string => {
  const [rank = '', step] = cell.replaceAll(/\s/g, '').split('/')
  return step === undefined ? rank.toUpperCase() : `${rank.toUpperCase()}/${step.toLowerCase()}`
}

/** A grade as it is written, of those that a kind of employment has. */
export const readGrade = (row: RowReader<'grade'>, cell: string, employment: Employment | undefined) => {
  const grade = tidyGrade(cell)
  return employment === undefined || gradeFits(employment, grade) ? grade : row.refuse('grade', 'grade-unfit')
}

/** The code of a language that we speak, or none. */
export const readLanguage = (row: RowReader<'language'>, cell: string): Language | '' | undefined =>
  cell === '' ? '' : (wordIn(languages, cell) ?? row.refuse('language', 'unknown-language'))

/** The roles of a cell, whatever stands between them, each once. */
export const readRoles = (row: RowReader<'roles'>, cell: string): Role[] | undefined => {
  const named = cell
    .split(/[;,|]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const roles = named.flatMap((name) => wordIn(ROLES, name) ?? [])
  return roles.length === named.length ? [...new Set(roles)].sort() : row.refuse('roles', 'unknown-role')
}
