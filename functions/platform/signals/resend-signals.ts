import type { SFNClient } from '@aws-sdk/client-sfn'
import type * as z from 'zod'
import { type Clock, systemClock } from '../clock.ts'
import { inOneRun, jobEvent } from '../jobs/in-one-run.ts'
import { job } from '../lambda/job.ts'
import { log } from '../log/log.ts'
import { measure } from '../log/metrics.ts'
import { everyItem } from '../table/page.ts'
import { type Tables, tablesOfEnvironment } from '../table/table.ts'
import { deliverSignal, signalsIn, workflowClient } from './signals.ts'

/** The page that ended the task delivers its signal itself; one this old was left over by a crash. */
const LEFT_OVER_AFTER = 30_000

interface ResendSignalsDeps {
  readonly tables: Tables
  readonly sfn: SFNClient
  readonly clock: Clock
}

/** Sends again the signals that were left undelivered by a crash or, where it is woken, by a fault a moment ago. */
export const resendSignals = async (
  { woken }: z.output<typeof jobEvent>,
  deps: ResendSignalsDeps,
): Promise<void> => {
  const before = new Date(deps.clock.now().getTime() - (woken ? 0 : LEFT_OVER_AFTER))
  const owed = everyItem((cursor) => signalsIn(deps.tables).owedBefore(before, { cursor }))
  let found = 0
  for await (const { taskId } of owed) {
    found += 1
    if (await deliverSignal(deps, taskId)) log('signal-resent', { taskId })
  }
  if (!woken) measure('SignalsOwed', found)
}

export const handler = job({
  event: jobEvent,
  run: inOneRun('resend-signals', resendSignals),
  deps: () => ({ tables: tablesOfEnvironment(), sfn: workflowClient(), clock: systemClock }),
})
