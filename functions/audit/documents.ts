import * as z from 'zod'
import { actionOf, type HistoryEntry } from '../domain/history-entry.ts'
import { digestOfContent } from '../platform/history/digest-of-content.ts'
import { keys } from '../platform/table/keys.ts'
import { everyItem, listPage } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'

const partSchema = z.looseObject({ pk: z.string(), sk: z.string() })

/** A record of an appraisal that History names by digest only, such as a self-assessment or a decision. */
export interface AuditedDocument {
  /** The part of the appraisal, such as `REVIEW#1`; absent when only the entry that names it is left. */
  readonly part: string | undefined
  /** The number of the entry that names this very content. */
  readonly entry: number | undefined
  /**
   * `matches`: it is what the entry names. `changed`: no entry names it as it is now. `missing`: an entry names a
   * document that is not there as it was. `unnamed`: History does not name documents of this kind.
   */
  readonly state: 'matches' | 'changed' | 'missing' | 'unnamed'
}

/** The facts of an entry that are the digest of a document. */
const NAMING = [
  'selfAssessment',
  'return',
  'review',
  'adjustment',
  'objection',
  'decision',
  'document',
] as const

const isDigest = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)

const namedBy = (entry: HistoryEntry): string[] =>
  actionOf(entry) === 'executionArchived' ? [] : NAMING.map((name) => entry.after?.[name]).filter(isDigest)

const UNNAMED: ReadonlySet<string> = new Set(['PLAN'])

/** All that is kept of one appraisal beside its own record. */
const partsOf = async (tables: Tables, appraisalId: string) => {
  const { pk, sk: itself } = keys.appraisal(appraisalId)
  const parts: { part: string; digest: string }[] = []
  const items = everyItem((cursor) =>
    listPage({
      tables,
      schema: partSchema,
      query: {
        KeyConditionExpression: 'pk = :appraisal',
        ExpressionAttributeValues: { ':appraisal': pk },
        ConsistentRead: true,
      },
      cursor,
    }),
  )
  for await (const { pk: _, sk: part, ...content } of items)
    if (part !== itself) parts.push({ part, digest: digestOfContent(content) })
  return parts
}

/** Compares every document of an appraisal with the digests in its chain, in both directions. */
export const auditDocuments = async (
  tables: Tables,
  appraisalId: string,
  entries: readonly HistoryEntry[],
): Promise<AuditedDocument[]> => {
  const namings = entries.flatMap((entry) =>
    namedBy(entry).map((name) => ({ name, sequence: entry.sequence })),
  )
  const parts = await partsOf(tables, appraisalId)
  const present = parts.map(({ part, digest }): AuditedDocument => {
    const naming = namings.find(({ name }) => name === digest)
    if (naming) return { part, entry: naming.sequence, state: 'matches' }
    return { part, entry: undefined, state: UNNAMED.has(part) ? 'unnamed' : 'changed' }
  })
  const found = new Set(parts.map(({ digest }) => digest))
  const missing = namings
    .filter(({ name }) => !found.has(name))
    .map(({ sequence }): AuditedDocument => ({ part: undefined, entry: sequence, state: 'missing' }))
  return [...present, ...missing]
}
