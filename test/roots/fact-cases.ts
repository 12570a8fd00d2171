import * as z from 'zod'

/** The schemas of facts, by their names. */
type Side = Readonly<Record<string, unknown>>

/** One way in which an event may be told: its facts before and after. */
export interface FactCase {
  readonly before: Side
  readonly after: Side
}

const sideOf = (schema: unknown): Side => (schema instanceof z.ZodObject ? schema.shape : {})

/** Each case of an event's schema. */
export const casesOf = (schema: unknown): FactCase[] => {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(casesOf)
  if (!(schema instanceof z.ZodObject))
    throw new Error('The facts of an event are an object or a union of such.')
  return [{ before: sideOf(schema.shape.before), after: sideOf(schema.shape.after) }]
}

/** A fact's schema without what says that it may be missing, empty or several. */
const innermost = (schema: unknown): unknown => {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodExactOptional)
    return innermost(schema.unwrap())
  return schema instanceof z.ZodArray ? innermost(schema.element) : schema
}

/** The words of which a fact's value is one; none where it is no word of a list. */
export const wordsIn = (schema: unknown): string[] => {
  const inner = innermost(schema)
  if (inner instanceof z.ZodEnum) return inner.options.map(String)
  if (!(inner instanceof z.ZodLiteral)) return []
  return [...inner.values].filter((value) => typeof value === 'string')
}
