import type { Tables } from '../table/table.ts'
import { append, type Change, CONFLICT, type CommitResult, ENTRY_THERE } from './append.ts'
import { whileBusy } from './while-busy.ts'

const BUSY: ReadonlySet<string> = new Set([CONFLICT])

/**
 * Carries out a change that begins its chain; refused where the chain has begun. The head need not be read: the
 * transaction itself finds out whether there is one.
 *
 * @throws TransientError when the table stays too busy.
 * @throws Error when the chain has entries but its head is gone.
 */
export const beginChain = async (tables: Tables, change: Change): Promise<CommitResult> => {
  const begun = await whileBusy(BUSY, () => append(tables, [change], new Map()))
  if (!begun.ok && begun.reason === ENTRY_THERE)
    throw new Error(`The chain ${change.chain} has entries and no head.`)
  return begun
}
