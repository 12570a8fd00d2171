import { readExecutionHeads, readHeads, unlessUnreadable } from '../../audit/period-seal.ts'
import type { ArchiveReader } from '../../platform/archive/archive-reader.ts'
import type { ChainHead } from '../../platform/history/chain-heads.ts'
import type { Period } from '../../records/periods.ts'

/**
 * What a seal says of a chain's end: `covered` with the head that was sealed, `open` before the sealing, `uncovered`
 * where the seal does not name the chain or cannot be read, `apart` for chains that belong to no period.
 */
export interface SealedEnd {
  readonly state: 'covered' | 'open' | 'uncovered' | 'apart'
  readonly head?: ChainHead | undefined
}

const endIn = async (
  readList: typeof readHeads,
  archive: ArchiveReader,
  { periodId, state }: Pick<Period, 'periodId' | 'state'>,
  chain: string,
): Promise<SealedEnd> => {
  if (state !== 'sealed') return { state: 'open' }
  const heads = await unlessUnreadable(() => readList(archive, periodId))
  const head = heads === 'unreadable' ? undefined : heads.find((one) => one.chain === chain)
  return head ? { state: 'covered', head } : { state: 'uncovered' }
}

type SealLookup = readonly [archive: ArchiveReader, period: Pick<Period, 'periodId' | 'state'>, chain: string]

/** Looks a chain's end up in the seal of its period. */
export const sealedEnd = (...looked: SealLookup): Promise<SealedEnd> => endIn(readHeads, ...looked)

/** Looks the record of an archived workflow up in the seal of its period. */
export const sealedExecution = (...looked: SealLookup): Promise<SealedEnd> =>
  endIn(readExecutionHeads, ...looked)
