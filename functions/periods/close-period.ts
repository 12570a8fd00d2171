import * as z from 'zod'
import { type Clock, systemClock } from '../platform/clock.ts'
import { commit } from '../platform/history/commit.ts'
import { workflowStep } from '../platform/lambda/workflow-step.ts'
import { chains, keys } from '../platform/table/keys.ts'
import { everyItem } from '../platform/table/page.ts'
import { type Tables, tablesOfEnvironment } from '../platform/table/table.ts'
import { patch } from '../platform/table/write.ts'
import { progressIn } from '../records/progress.ts'

export const ClosePeriodInput = z.object({ periodId: z.string() })

interface ClosePeriodDeps {
  readonly tables: Tables
  readonly clock: Clock
}

const countEnds = async (tables: Tables, periodId: string) => {
  let [closed, withdrawn] = [0, 0]
  for await (const unit of everyItem((cursor) => progressIn(tables).ofPeriod(periodId, { cursor }))) {
    closed += unit.closed
    withdrawn += unit.withdrawn
  }
  return { closed, withdrawn }
}

/** Closes a period all of whose appraisals have reached their end. */
export const closePeriod = async (
  { periodId }: z.output<typeof ClosePeriodInput>,
  { tables, clock }: ClosePeriodDeps,
): Promise<void> => {
  const at = clock.now()
  await commit(tables, {
    chain: chains.period(periodId),
    periodId,
    actor: { kind: 'system', name: 'close-period' },
    at,
    action: 'periodClosed',
    before: { state: 'open' },
    after: { state: 'closed', ...(await countEnds(tables, periodId)) },
    writes: [
      patch(
        keys.period(periodId),
        {
          set: { state: 'closed', closedAt: at.toISOString() },
          when: { expression: '#state = :open', names: { '#state': 'state' }, values: { ':open': 'open' } },
        },
        'closed-already',
      ),
    ],
  })
}

export const handler = workflowStep({
  input: ClosePeriodInput,
  run: closePeriod,
  deps: () => ({ tables: tablesOfEnvironment(), clock: systemClock }),
})
