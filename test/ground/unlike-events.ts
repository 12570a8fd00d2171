import * as z from 'zod'
import { historyEntrySchema } from '../../functions/domain/history-entry.ts'
import { eventSchemas, faultOfFacts } from '../../functions/roots/events.ts'

type Item = Readonly<Record<string, unknown>>

const saidOf = ({ pk: _, sk: __, ...item }: Item): string[] => {
  const entry = historyEntrySchema.safeParse(item).data
  if (!entry?.action) return []
  const { chain, sequence, action } = entry
  const name = `${chain} ${sequence} ${action}`
  if (!eventSchemas.has(action)) return [`${name}: there is no such event.`]
  const fault = faultOfFacts(entry)
  return fault ? [`${name}: ${z.prettifyError(fault)} ${JSON.stringify(item)}`] : []
}

/**
 * The entries among the items of a History table that no writer of today would write: of an event that is not declared, or
 * with other facts than its schema has. What is no entry, and entries of 0.1.0, are passed over.
 */
export const unlikeEvents = async (items: Iterable<Item> | AsyncIterable<Item>): Promise<string[]> => {
  const found: string[] = []
  for await (const item of items) found.push(...saidOf(item))
  return found
}
