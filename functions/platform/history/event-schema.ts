import * as z from 'zod'
import type { JsonObject } from '../../domain/history-entry.ts'

/** An id or a key. No blank fits, so that no text passes for one. */
export const idFact = z.string().regex(/^\S{1,300}$/)
/** A word of the code's own, such as a kind of task, of which the platform has no list. */
export const wordFact = z.string().regex(/^[A-Za-z]\w{0,99}$/)
/** SHA-256 in lower-case hex, of what History must not hold itself. */
export const digestFact = z.string().regex(/^[0-9a-f]{64}$/)
/** A moment in UTC with milliseconds. */
export const instantFact = z.iso.datetime({ precision: 3 })
/** A date, `YYYY-MM-DD`. */
export const dayFact = z.iso.date()
export const countFact = z.int().min(0)

/** The facts of an event that tells what is so now, or what it noted. */
export const tells = <After extends z.ZodRawShape>(after: After) =>
  z.strictObject({ after: z.strictObject(after) })

/** The facts of an event that tells also what was so before. */
export const changes = <Before extends z.ZodRawShape, After extends z.ZodRawShape>(
  before: Before,
  after: After,
) => z.strictObject({ before: z.strictObject(before), after: z.strictObject(after) })

/** The facts of an event that tells only what is no more. */
export const forgets = <Before extends z.ZodRawShape>(before: Before) =>
  z.strictObject({ before: z.strictObject(before) })

/** The facts of an event that says all by its name. */
export const tellsNothing: z.ZodType<{ before?: never; after?: never }> = z.strictObject({})

/** A schema of an entry's `before` and `after`. */
export type EventSchema = z.ZodType<{ before?: JsonObject; after?: JsonObject }>
