import type { Clock } from '../platform/clock.ts'
import { commit } from '../platform/history/commit.ts'
import type { Contradiction } from '../platform/history/contradictions.ts'
import { chains } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { comparePeriod } from './compare-all.ts'
import { logContradictions, MOST_KEPT, tellable } from './comparison.ts'

/**
 * Records in the period's chain which of its records contradict History, before the period is sealed. Refusing to
 * seal would help whoever changed them, so the seal covers the finding instead. The alarm rings.
 */
export const tellContradictions = async (
  periodId: string,
  { tables, clock }: { readonly tables: Tables; readonly clock: Clock },
): Promise<void> => {
  const kept: Contradiction[] = []
  let contradictions = 0
  for await (const one of comparePeriod(tables, periodId)) {
    contradictions += 1
    if (kept.length < MOST_KEPT) kept.push(one)
  }
  if (contradictions === 0) return
  logContradictions(kept)
  await commit(tables, {
    chain: chains.period(periodId),
    periodId,
    actor: { kind: 'system', name: 'seal-period' },
    at: clock.now(),
    action: 'contradictionsFound',
    after: { contradictions, found: tellable(kept) },
    writes: [],
  })
}
