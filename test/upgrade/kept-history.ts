import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { dataOf } from './releases.ts'

/** A value as DynamoDB writes it in JSON, of the kinds that an entry has. */
const stored: z.ZodType<unknown> = z.union([
  z.strictObject({ S: z.string() }).transform(({ S }) => S),
  z.strictObject({ N: z.coerce.number() }).transform(({ N }) => N),
  z.strictObject({ BOOL: z.boolean() }).transform(({ BOOL }) => BOOL),
  z.strictObject({ NULL: z.literal(true) }).transform(() => null),
  z.strictObject({ L: z.lazy(() => z.array(stored)) }).transform(({ L }) => L),
  z.strictObject({ M: z.lazy(() => z.record(z.string(), stored)) }).transform(({ M }) => M),
])
const storedItem = z.record(z.string(), stored)

/** The items of the History table of a machine that a release left. */
export const historyOfRelease = (release: string): Record<string, unknown>[] => {
  const folder = join(dataOf(release), 'tables')
  const [file = ''] = readdirSync(folder).filter((name) => name.includes('History'))
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => storedItem.parse(JSON.parse(line)))
}
