import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { Activity } from '../../local/clock/activity.ts'
import { MovableClock } from '../../local/clock/movable-clock.ts'
import { StepFunctionsEngine } from '../../local/step-functions/engine.ts'
import type { Figure } from './figure.ts'

const IN_PARALLEL = 200

const DEFINITION = JSON.stringify({
  QueryLanguage: 'JSONata',
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'ask', Payload: { number: '{% $states.input.number %}' } },
      Assign: { answer: '{% $states.result.Payload.answer %}' },
      Next: 'Which?',
    },
    'Which?': {
      Type: 'Choice',
      Choices: [{ Condition: '{% $answer = "yes" %}', Next: 'Yes' }],
      Default: 'No',
    },
    Yes: { Type: 'Pass', Output: { said: '{% $answer %}' }, Next: 'Done' },
    No: { Type: 'Pass', Next: 'Done' },
    Done: { Type: 'Succeed' },
  },
})

const Created = z.object({ stateMachineArn: z.string() })

/** Executions a second of a machine of four states, each calling a function that answers at once. */
const executionsASecond = async (journal: string | undefined, executions: number): Promise<number> => {
  const activity = new Activity()
  let ended = 0
  let finish: () => void = () => undefined
  const all = new Promise<void>((resolve) => {
    finish = resolve
  })
  const engine = new StepFunctionsEngine({
    clock: new MovableClock(activity),
    activity,
    journal,
    region: 'ap-southeast-3',
    account: '000000000000',
    invokeFunction: async () => ({ statusCode: 200, payload: '{"answer":"yes"}' }),
    onExecutionEnded: () => {
      ended += 1
      if (ended === executions) finish()
    },
  })
  await engine.resume()
  const { stateMachineArn } = Created.parse(
    await engine.handle('CreateStateMachine', {
      name: 'bench',
      definition: DEFINITION,
      roleArn: 'arn:aws:iam::000000000000:role/bench',
    }),
  )
  const began = performance.now()
  for (let from = 0; from < executions; from += IN_PARALLEL)
    await Promise.all(
      Array.from({ length: Math.min(IN_PARALLEL, executions - from) }, (_, at) =>
        engine.handle('StartExecution', {
          stateMachineArn,
          name: `e${from + at}`,
          input: JSON.stringify({ number: from + at }),
        }),
      ),
    )
  await all
  const seconds = (performance.now() - began) / 1000
  await engine.close()
  return executions / seconds
}

/** What it costs to put every event on disk before its effects. */
export const benchExecutions = async (executions: number): Promise<Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'bina-bench-'))
  try {
    await executionsASecond(undefined, Math.ceil(executions / 5))
    const inMemory = await executionsASecond(undefined, executions)
    const onDisk = await executionsASecond(join(folder, 'journal.sqlite'), executions)
    return [
      {
        name: `Step Functions, ${executions.toLocaleString('en')} executions of four states, journal on disk`,
        value: onDisk,
        unit: 'executions/s',
        baseline: { name: 'journal in memory', value: inMemory },
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
