import { expect, it } from 'vitest'
import * as z from 'zod'
import { machineArn, withLoneEngine } from '../ground/lone-engine.ts'

const startEngine = withLoneEngine()

const HOUR = 3_600_000
const IN_PARALLEL = 40

const Started = z.object({ executionArn: z.string() })
const Listed = z.object({ executions: z.array(z.object({ status: z.string() })) })
const Trace = z.object({
  events: z.array(
    z.object({ type: z.string(), taskSubmitFailedEventDetails: z.object({ error: z.string() }).optional() }),
  ),
})

const answered = {
  statusCode: 200,
  payload: JSON.stringify({ taskId: 'rewardApproval.2027.a.1', outcome: 'approved', secondsToNext: 0 }),
}

/** So many rewards, started at once in an account that may start no more just then, a day later. */
const rewardsInASmallAccount = async () => {
  const quota = { bucket: IN_PARALLEL, perSecond: 0.1 }
  const one = startEngine(() => answered, undefined, quota)
  await one.make('human-task')
  await one.make('reward', { HumanTask: 'human-task' })
  const started = await Promise.all(
    Array.from({ length: IN_PARALLEL }, (_, at) =>
      one.engine.handle('StartExecution', {
        stateMachineArn: machineArn('reward'),
        name: `reward-${at}`,
        input: JSON.stringify({ appraisalId: `2027.employee${at}` }),
      }),
    ),
  )
  const refused = one.engine.handle('StartExecution', { stateMachineArn: machineArn('reward') })
  const refusal = await refused.then(
    () => undefined,
    (error: unknown) => error,
  )
  await one.clock.advanceTo(one.clock.now() + 24 * HOUR)
  const statusesOf = async (machine: string) => {
    const list = await one.engine.handle('ListExecutions', { stateMachineArn: machineArn(machine) })
    return Listed.parse(list).executions.map(({ status }) => status)
  }
  const traces = await Promise.all(
    started.map(async (reward) => {
      const { executionArn } = Started.parse(reward)
      return Trace.parse(await one.engine.handle('GetExecutionHistory', { executionArn, maxResults: 1000 }))
    }),
  )
  return {
    refusal,
    rewards: await statusesOf('reward'),
    questions: await statusesOf('human-task'),
    errors: traces.flatMap(({ events }) =>
      events.flatMap(({ taskSubmitFailedEventDetails: details }) => details?.error ?? []),
    ),
  }
}

it('nested starts that are throttled are tried again until all have ended well', async () => {
  const { refusal, rewards, questions, errors } = await rewardsInASmallAccount()

  const all = Array.from({ length: IN_PARALLEL }, () => 'SUCCEEDED')
  expect(refusal).toMatchObject({ name: 'ThrottlingException', message: 'Rate exceeded' })
  expect(errors.length).toBeGreaterThan(IN_PARALLEL)
  expect(new Set(errors)).toEqual(new Set(['StepFunctions.ExecutionLimitExceeded']))
  expect(rewards).toEqual(all)
  expect(questions).toEqual(all)
})
