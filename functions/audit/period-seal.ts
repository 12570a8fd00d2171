import * as z from 'zod'
import { SEAL_FORMATS } from '../domain/seal-statement.ts'
import { archiveKeys } from '../platform/archive/archive-keys.ts'
import type { ArchiveReader } from '../platform/archive/archive-reader.ts'
import { chainHeadSchema } from '../platform/history/chain-heads.ts'

/** What sealed a period; `signature` and `publicKey` (SPKI, DER) in base64. */
export const sealSchema = z.object({
  format: z.enum(SEAL_FORMATS),
  periodId: z.string(),
  root: z.string(),
  chains: z.number().int(),
  entries: z.number().int(),
  executions: z.object({ root: z.string(), chains: z.number().int() }),
  sealedAt: z.string(),
  algorithm: z.string(),
  signature: z.string(),
  publicKey: z.string(),
})
export type Seal = z.output<typeof sealSchema>

const sealedHeadSchema = chainHeadSchema.extend({ unitId: z.string().exactOptional() })

/** A chain as a seal covers it, with the unit that it belongs to; seals of form 2 name none. */
export type SealedHead = z.output<typeof sealedHeadSchema>

/** The seal of a period as it was archived; `undefined` while there is none. Unreadable is not absent: it throws. */
export const readSeal = async (archive: ArchiveReader, periodId: string): Promise<Seal | undefined> => {
  const text = await archive.get(archiveKeys.seal(periodId))
  return text === undefined ? undefined : sealSchema.parse(JSON.parse(text))
}

const headsIn = (text = ''): SealedHead[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => sealedHeadSchema.parse(JSON.parse(line)))

/** The heads that a seal covers, in the order of its leaves; some 180 bytes each. */
export const readHeads = async (archive: ArchiveReader, periodId: string): Promise<SealedHead[]> =>
  headsIn(await archive.get(archiveKeys.heads(periodId)))

/** The same for the records of the period's archived workflows; some seven for each appraisal. */
export const readExecutionHeads = async (archive: ArchiveReader, periodId: string): Promise<SealedHead[]> =>
  headsIn(await archive.get(archiveKeys.executionHeads(periodId)))

/** The archive does not hold what Bina wrote: a finding for the auditor, not a failure of the page. */
const isUnreadable = (error: unknown): boolean =>
  error instanceof SyntaxError || (error instanceof Error && error.name.endsWith('ZodError'))

/** What `read` reads from the archive; `unreadable` when its files are not what they were. */
export const unlessUnreadable = async <Read>(read: () => Promise<Read>): Promise<Read | 'unreadable'> => {
  try {
    return await read()
  } catch (error) {
    if (isUnreadable(error)) return 'unreadable'
    throw error
  }
}

/** Says in an export that there is a seal, but not what it was. */
const UNREADABLE = { unreadable: true } as const

/**
 * The seal of a period with its heads, to be taken away as evidence; `undefined` while there is none. If it cannot be
 * read, the export says so and still contains everything else.
 */
export const sealToExport = async (
  archive: ArchiveReader,
  periodId: string,
): Promise<{ readonly seal: Seal | typeof UNREADABLE | undefined; readonly heads: SealedHead[] }> => {
  const found = await unlessUnreadable(() =>
    Promise.all([readSeal(archive, periodId), readHeads(archive, periodId)]),
  )
  return found === 'unreadable' ? { seal: UNREADABLE, heads: [] } : { seal: found[0], heads: found[1] }
}
