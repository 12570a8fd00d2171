import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isObject, type Json, type JsonObject } from '../../../local/step-functions/json.ts'
import { KilledEngine, serveFunctions } from './killed-engine.ts'

const EXECUTIONS = 80
const KILLS = 12

const MACHINE = 'arn:aws:states:us-east-1:000000000000:stateMachine:'

const CHILD: JsonObject = {
  QueryLanguage: 'JSONata',
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: {
        FunctionName: 'ask',
        Payload: { n: '{% $states.input.n %}', token: '{% $states.context.Task.Token %}' },
      },
      TimeoutSeconds: 120,
      End: true,
    },
  },
}

const PARENT: JsonObject = {
  QueryLanguage: 'JSONata',
  StartAt: 'Work',
  States: {
    Work: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'work', Payload: '{% $states.input %}' },
      Assign: { n: '{% $states.result.Payload.n %}' },
      Next: 'Rest',
    },
    Rest: { Type: 'Wait', Seconds: 1, Next: 'Ask someone' },
    'Ask someone': {
      Type: 'Task',
      Resource: 'arn:aws:states:::states:startExecution.sync:2',
      Arguments: {
        StateMachineArn: `${MACHINE}child`,
        Name: "{% 'child-' & $string($n) %}",
        Input: { n: '{% $n %}' },
      },
      Assign: { answer: '{% $states.result.Output %}' },
      Next: 'Each',
    },
    Each: {
      Type: 'Map',
      Items: [1, 2, 3],
      ItemProcessor: {
        StartAt: 'Work again',
        States: {
          'Work again': {
            Type: 'Task',
            Resource: 'arn:aws:states:::lambda:invoke',
            Arguments: { FunctionName: 'work', Payload: { n: '{% $states.input * $answer %}' } },
            Output: '{% $states.result.Payload.n %}',
            End: true,
          },
        },
      },
      End: true,
    },
  },
}

const numberIn = (event: Json): number => (isObject(event) ? Number(event.n) : Number.NaN)

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bina-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** Answers each question once it can, as a person would who knows nothing of machines that die. */
const answerAll = (engine: KilledEngine, tokens: Map<number, string>, answered: Set<number>) =>
  Promise.all(
    [...tokens].map(async ([n, taskToken]) => {
      if (answered.has(n)) return
      const answer = await engine.call('SendTaskSuccess', { taskToken, output: String(n) })
      // A refusal means that the answer was taken by an engine that died before it could say so.
      if (answer) answered.add(n)
    }),
  )

const entriesOf = (events: Json | undefined): JsonObject[] =>
  Array.isArray(events) ? events.filter(isObject) : []

describe('an engine killed again and again', () => {
  it('loses, doubles and forgets nothing', { timeout: 120_000 }, async () => {
    const tokens = new Map<number, string>()
    const answered = new Set<number>()
    const functions = await serveFunctions({
      work: (event) => ({ n: numberIn(event) }),
      ask: (event) => {
        if (isObject(event)) tokens.set(numberIn(event), String(event.token))
        return {}
      },
    })
    const engine = new KilledEngine(folder, functions.endpoint)
    await engine.start()
    for (const [name, definition] of [
      ['child', CHILD],
      ['parent', PARENT],
    ] as const)
      await engine.callUntilAnswered('CreateStateMachine', {
        name,
        roleArn: 'arn:aws:iam::000000000000:role/machine',
        definition: JSON.stringify(definition),
      })

    const starting = Promise.all(
      Array.from({ length: EXECUTIONS }, async (_, n) => {
        await new Promise((resolve) => setTimeout(resolve, n * 15))
        return engine.callUntilAnswered('StartExecution', {
          stateMachineArn: `${MACHINE}parent`,
          name: `parent-${n}`,
          input: JSON.stringify({ n }),
        })
      }),
    )
    for (let kill = 0; kill < KILLS; kill++) {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 300))
      await Promise.all([answerAll(engine, tokens, answered), engine.kill()])
      await engine.start()
    }
    await starting
    await expect
      .poll(
        async () => {
          await answerAll(engine, tokens, answered)
          const running = await engine.callUntilAnswered('ListExecutions', {
            stateMachineArn: `${MACHINE}parent`,
            statusFilter: 'RUNNING',
          })
          return entriesOf(running.body.executions).length
        },
        { timeout: 60_000, interval: 100 },
      )
      .toBe(0)

    for (let n = 0; n < EXECUTIONS; n++) {
      const executionArn = `${MACHINE}parent:parent-${n}`.replace('stateMachine', 'execution')
      const { body: described } = await engine.callUntilAnswered('DescribeExecution', { executionArn })
      const { body: history } = await engine.callUntilAnswered('GetExecutionHistory', {
        executionArn,
        maxResults: 1000,
      })
      const events = entriesOf(history.events)
      const entered = events.filter(({ type }) => String(type).endsWith('StateEntered'))
      const ends = events.filter(({ type }) => /^Execution(Succeeded|Failed)/.test(String(type)))

      expect(described).toMatchObject({ status: 'SUCCEEDED', output: JSON.stringify([n, 2 * n, 3 * n]) })
      expect(events.map(({ id }) => id)).toEqual(events.map((_, place) => place + 1))
      expect(entered).toHaveLength(7)
      expect(ends).toHaveLength(1)
    }
    expect(tokens.size).toBe(EXECUTIONS)
    await engine.kill()
    await functions.close()
  })
})
