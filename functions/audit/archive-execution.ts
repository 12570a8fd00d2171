import { type HistoryEvent, paginateGetExecutionHistory, type SFNClient } from '@aws-sdk/client-sfn'
import * as z from 'zod'
import { periodIdIn } from '../domain/period.ts'
import { type Archive, archiveOfEnvironment } from '../platform/archive/archive.ts'
import { archiveKeys } from '../platform/archive/archive-keys.ts'
import { type Clock, systemClock } from '../platform/clock.ts'
import { beginChain } from '../platform/history/begin-chain.ts'
import { digest } from '../platform/ids.ts'
import { job } from '../platform/lambda/job.ts'
import { workflowClient } from '../platform/signals/signals.ts'
import { chains } from '../platform/table/keys.ts'
import { type Tables, tablesOfEnvironment } from '../platform/table/table.ts'

/** What EventBridge tells when an execution ends. Source: the Step Functions developer guide. */
export const ExecutionEnded = z.object({
  detail: z.object({
    executionArn: z.string(),
    status: z.enum(['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']),
  }),
})

interface ArchiveExecutionDeps {
  readonly tables: Tables
  readonly sfn: SFNClient
  readonly archive: Archive
  readonly clock: Clock
}

const historyOf = async (sfn: SFNClient, executionArn: string): Promise<HistoryEvent[]> => {
  const pages = paginateGetExecutionHistory(
    { client: sfn, pageSize: 1000 },
    { executionArn, includeExecutionData: true },
  )
  const events: HistoryEvent[] = []
  for await (const { events: page = [] } of pages) events.push(...page)
  return events
}

/**
 * Archives the whole history of an ended execution, which Step Functions deletes after ninety days, and records its
 * digest in History.
 */
export const archiveExecution = async (
  { detail: { executionArn, status } }: z.output<typeof ExecutionEnded>,
  { tables, sfn, archive, clock }: ArchiveExecutionDeps,
): Promise<void> => {
  const [name = '', physical = ''] = executionArn.split(':').reverse()
  const machine = physical.replace(/^bina-/, '')
  const chain = chains.execution(machine, name)
  const body = JSON.stringify({ executionArn, status, events: await historyOf(sfn, executionArn) })
  const key = archiveKeys.execution(machine, name)
  await archive.putOnce(key, body, 'application/json')
  // EventBridge may report an end twice, and a redriven execution ends again. The first archive and entry are kept.
  await beginChain(tables, {
    chain,
    periodId: periodIdIn(name),
    actor: { kind: 'system', name: 'archive-execution' },
    at: clock.now(),
    action: 'executionArchived',
    after: { status, key, document: digest(body) },
    writes: [],
  })
}

export const handler = job({
  event: ExecutionEnded,
  run: archiveExecution,
  deps: () => ({
    tables: tablesOfEnvironment(),
    sfn: workflowClient(),
    archive: archiveOfEnvironment(),
    clock: systemClock,
  }),
})
