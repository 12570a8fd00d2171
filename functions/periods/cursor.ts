import * as z from 'zod'

/** What a batching workflow passes from batch to batch: `start`, a place in the list, or `end`. */
export const START = 'start'
export const END = 'end'

export const BatchInput = z.object({ periodId: z.string(), cursor: z.string() })
export type BatchInput = z.output<typeof BatchInput>

export interface BatchOutput {
  readonly cursor: string
}

/** A place in several paged lists: which list, and which page of it. */
const placeSchema = z.object({ list: z.string(), page: z.string().optional() })
export type Place = z.output<typeof placeSchema>

export const writePlace = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url')

export const readPlace = (cursor: string): Place | undefined =>
  cursor === START
    ? undefined
    : placeSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
