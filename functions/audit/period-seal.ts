import * as z from 'zod'
import { type Archive, archiveKeys } from '../platform/archive/archive.ts'
import { type ChainHead, chainHeadSchema } from '../platform/history/chain-heads.ts'

/** What sealed a period; `signature` and `publicKey` (SPKI, DER) in base64. */
export const sealSchema = z.object({
  periodId: z.string(),
  root: z.string(),
  chains: z.number().int(),
  entries: z.number().int(),
  sealedAt: z.string(),
  algorithm: z.string(),
  signature: z.string(),
  publicKey: z.string(),
})
export type Seal = z.output<typeof sealSchema>

/** The seal of a period as it was archived; `undefined` while there is none. Unreadable is not absent: it throws. */
export const readSeal = async (archive: Archive, periodId: string): Promise<Seal | undefined> => {
  const text = await archive.get(archiveKeys.seal(periodId))
  return text === undefined ? undefined : sealSchema.parse(JSON.parse(text))
}

/** The heads that a seal covers, in the order of its leaves; some 150 bytes each. */
export const readHeads = async (archive: Archive, periodId: string): Promise<ChainHead[]> => {
  const text = (await archive.get(archiveKeys.heads(periodId))) ?? ''
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => chainHeadSchema.parse(JSON.parse(line)))
}

/** What the archive holds is not what was put there: a finding for the auditor, not a failure of ours. */
const isUnreadable = (error: unknown): boolean =>
  error instanceof SyntaxError || (error instanceof Error && error.name.endsWith('ZodError'))

/** The seal of a period with the heads it covers; `unreadable` when the archive's files are not what they were. */
export const sealIn = async (
  archive: Archive,
  periodId: string,
): Promise<{ readonly seal: Seal | undefined; readonly heads: ChainHead[] } | 'unreadable'> => {
  try {
    return { seal: await readSeal(archive, periodId), heads: await readHeads(archive, periodId) }
  } catch (error) {
    if (isUnreadable(error)) return 'unreadable'
    throw error
  }
}

/** The heads that a seal covers; `undefined` when they cannot be read. */
export const headsIn = async (archive: Archive, periodId: string): Promise<ChainHead[] | undefined> => {
  const found = await sealIn(archive, periodId)
  return found === 'unreadable' ? undefined : found.heads
}
