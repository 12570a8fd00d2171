import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import type { Cloud } from '../../local/cloud.ts'

const Begun = z.array(z.object({ arn: z.string(), text: z.string() }))
export type BegunExecutions = z.output<typeof Begun>

const Entered = z.object({
  events: z.array(
    z.object({
      timestamp: z.number(),
      stateEnteredEventDetails: z.object({ name: z.string() }).optional(),
    }),
  ),
})

/** The executions of a data folder that had begun and not ended, with the definitions that they follow. */
export const begunIn = (data: string): BegunExecutions => {
  const journal = new DatabaseSync(join(data, 'step-functions.sqlite'), { readOnly: true })
  const rows = journal
    .prepare(
      `SELECT e.arn, d.text FROM executions e JOIN definitions d ON d.id = e.definition WHERE e.status = 'RUNNING'`,
    )
    .all()
  journal.close()
  return Begun.parse(rows)
}

/** The states that an execution entered after `since`, in seconds of the epoch: what came before, the release itself did. */
export const statesEntered = async ({ engine }: Cloud, executionArn: string, since: number) => {
  const request = { executionArn, maxResults: 1000 }
  const { events } = Entered.parse(await engine.handle('GetExecutionHistory', request))
  return events.flatMap(({ timestamp, stateEnteredEventDetails: state }) =>
    state && timestamp > since ? [state.name] : [],
  )
}

/** How an execution ended, and the definition that it followed. */
export const endOf = async ({ engine }: Cloud, executionArn: string) => {
  const { status } = z
    .object({ status: z.string() })
    .parse(await engine.handle('DescribeExecution', { executionArn }))
  const { definition } = z
    .object({ definition: z.string() })
    .parse(await engine.handle('DescribeStateMachineForExecution', { executionArn }))
  return { status, definition }
}
