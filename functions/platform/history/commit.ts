import { getRecords } from '../table/get.ts'
import { keys } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import type { Write } from '../table/write.ts'
import { append, type Change, CONFLICT, type CommitResult, ENTRY_THERE, HEAD_MOVED } from './append.ts'
import { keyedHeadSchema } from './chain-heads.ts'
import { whileBusy } from './while-busy.ts'

const BUSY: ReadonlySet<string> = new Set([HEAD_MOVED, ENTRY_THERE, CONFLICT])

/**
 * Commits changes together with their History entries in one transaction (100 writes at most, each chain once), so
 * that neither exists without the other. `also` are writes the changes share, such as a counter.
 * A failed condition is returned as a reason. If two writers append to one chain at the same time, the slower one is
 * retried.
 *
 * @throws TransientError when the table stays too busy.
 */
export const commitAll = (
  tables: Tables,
  changes: readonly Change[],
  also: readonly Write[] = [],
): Promise<CommitResult> =>
  whileBusy(BUSY, async () => {
    const heads = await getRecords(
      tables,
      changes.map(({ chain }) => keys.chainHead(chain)),
      keyedHeadSchema,
    )
    return append(tables, changes, new Map(heads.map((head) => [head.chain, head])), also)
  })

/** Carries out one change with its History entry in one transaction. */
export const commit = (tables: Tables, change: Change): Promise<CommitResult> => commitAll(tables, [change])
