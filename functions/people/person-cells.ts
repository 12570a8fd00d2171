import * as z from 'zod'
import { type Employment, gradeFits } from '../domain/employment.ts'
import { withoutWidth } from '../domain/plain-text.ts'
import { ROLES, type Role } from '../platform/access/accounts.ts'
import { type Language, languages } from '../platform/i18n/languages.ts'
import { wordMeant } from './office-words.ts'
import type { RowReader } from './row-reader.ts'

const emailSchema = z.email().max(254)

/** An address as it is compared: in lower case, without what has no width. */
export const bareEmail = (cell: string): string => withoutWidth(cell).toLowerCase()

/** An address, or none. */
export const readEmail = (row: RowReader<'email'>, email: string): string | undefined =>
  email === '' || emailSchema.safeParse(email).success ? email : row.refuse('email', 'bad-email')

/** `iii / C`, `III.c` and `IIIc` are `III/c`: the rank in capitals, the step small. */
const tidyGrade = (cell: string): string => {
  const grade = withoutWidth(cell).replaceAll(/\s/g, '')
  const [, rank = grade, step] = /^([ivx]+)[/.-]?([a-e])$/i.exec(grade) ?? []
  return step === undefined ? rank.toUpperCase() : `${rank.toUpperCase()}/${step.toLowerCase()}`
}

/** A grade as it is written, of those that a kind of employment has. */
export const readGrade = (row: RowReader<'grade'>, cell: string, employment: Employment | undefined) => {
  const grade = tidyGrade(cell)
  return employment === undefined || gradeFits(employment, grade) ? grade : row.refuse('grade', 'grade-unfit')
}

/** The code of a language that we speak, or none. */
export const readLanguage = (row: RowReader<'language'>, cell: string): Language | '' | undefined =>
  cell === '' ? '' : (wordMeant(languages, cell) ?? row.refuse('language', 'unknown-language'))

/** The roles of a cell, whatever stands between them, each once. */
export const readRoles = (row: RowReader<'roles'>, cell: string): Role[] | undefined => {
  const named = cell
    .split(/[;,|]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const roles = named.flatMap((name) => wordMeant(ROLES, name) ?? [])
  return roles.length === named.length ? [...new Set(roles)].sort() : row.refuse('roles', 'unknown-role')
}
