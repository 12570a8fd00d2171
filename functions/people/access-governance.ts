import type { Clock } from '../platform/clock.ts'
import { commit } from '../platform/history/commit.ts'
import { chains } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { type AccessHolders, isGoverned, readAccessHolders } from '../records/access-holders.ts'
import type { Person } from '../records/people.ts'
import { type HeldImport, interrupted } from './held-import.ts'
import { beginImport } from './imports.ts'
import { readMovedJudges } from './moved-judges.ts'
import type { Directory } from './read-directory.ts'

/** How an import treats changes of access. */
export interface Governance {
  readonly holders: AccessHolders
  /** Those whose address it would move and on whom others' ratings depend. */
  readonly movedJudges: readonly Person[]
  /** Carries all of them out at once, because there is nobody yet who could confirm any. */
  readonly isUnconfirmed: boolean
}

/**
 * Who could be the second person of a change of access. Nobody could while the directory is empty; and what the operator
 * asks for is carried out where no officer and no head is there. What is decided at the first run, which also notes how
 * many rows there are to write, holds for all.
 */
export const readGovernance = async (
  { upload, holder }: HeldImport,
  { people, units, plans }: Directory,
  known: ReadonlyMap<string, string>,
  { tables, clock }: { readonly tables: Tables; readonly clock: Clock },
): Promise<Governance> => {
  const holders = await readAccessHolders(tables)
  const isOperators = upload.requestedBy === undefined
  const isUnconfirmed = upload.isUnconfirmed ?? (holders.isEmpty || (isOperators && !isGoverned(holders)))
  const movedJudges = isUnconfirmed ? [] : await readMovedJudges(tables, people, known)
  if (upload.isUnconfirmed !== undefined) return { holders, movedJudges, isUnconfirmed }
  const totals = { peopleTotal: people.length, unitsTotal: units.length, plansTotal: plans.length }
  const noted = await commit(tables, {
    chain: chains.import(upload.importId),
    actor: { kind: 'system', name: 'import-people' },
    at: clock.now(),
    action: 'importBegun',
    after: { isUnconfirmed, ...totals },
    writes: [beginImport(upload.importId, holder, { isUnconfirmed, ...totals })],
  })
  if (!noted.ok) throw interrupted(upload, noted.reason)
  return { holders, movedJudges, isUnconfirmed }
}
