import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import aslValidator from 'asl-validator'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { machines } from '../../infra/machines.ts'
import { definitions } from '../../workflows/definitions.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'workflows')
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.asl.json'))

const Retrier = z.object({
  ErrorEquals: z.array(z.string()),
  IntervalSeconds: z.number(),
  BackoffRate: z.number(),
  MaxAttempts: z.number(),
  MaxDelaySeconds: z.number(),
  JitterStrategy: z.string(),
})

const State = z.looseObject({
  Type: z.string(),
  Resource: z.string().optional(),
  TimeoutSeconds: z.union([z.number(), z.string()]).optional(),
  Retry: z.array(Retrier).optional(),
  Catch: z.array(z.looseObject({ ErrorEquals: z.array(z.string()) })).optional(),
})
const Definition = z.looseObject({
  QueryLanguage: z.literal('JSONata'),
  TimeoutSeconds: z.number(),
  States: z.record(z.string(), State),
})

const textOf = (file: string) => readFileSync(join(FOLDER, file), 'utf8')
const read = (file: string) => JSON.parse(textOf(file))
const states = files.flatMap((file) =>
  Object.entries(Definition.parse(read(file)).States).map(([name, state]) => ({ file, name, state })),
)
const tasks = states.filter(({ state }) => state.Type === 'Task')

it.each(files)('%s is a valid definition', (file) => {
  const { isValid, errorsText } = aslValidator(read(file))

  expect(isValid, errorsText()).toBe(true)
})

it('there is a file for each machine that is deployed, and a drawing of each', () => {
  const names = files.map((file) => file.replace('.asl.json', ''))

  expect(names.toSorted()).toEqual([...machines].toSorted())
  expect(Object.keys(definitions).toSorted()).toEqual([...machines].toSorted())
})

it.each(tasks)('$file: "$name" has an end and is tried again with jitter', ({ state }) => {
  expect(state.TimeoutSeconds).toBeDefined()
  expect(state.Retry?.every(({ JitterStrategy }) => JitterStrategy === 'FULL')).toBe(true)
})

it.each(files)('%s promises no longer life than the service gives: a year', (file) => {
  const { TimeoutSeconds, States } = Definition.parse(read(file))
  const limits = [TimeoutSeconds, ...Object.values(States).map((state) => state.TimeoutSeconds)]

  expect(Math.max(...limits.filter((limit) => typeof limit === 'number'))).toBeLessThanOrEqual(31_536_000)
})

/** With full jitter a wait is half of its longest, on average. */
const secondsTried = ({
  IntervalSeconds,
  BackoffRate,
  MaxAttempts,
  MaxDelaySeconds,
}: z.output<typeof Retrier>) =>
  Array.from({ length: MaxAttempts }, (_, at) =>
    Math.min(IntervalSeconds * BackoffRate ** at, MaxDelaySeconds),
  ).reduce((sum, delay) => sum + delay / 2, 0)

const HOUR = 3600

it.each(tasks)('$file: "$name" is tried again for about a day, seldom enough to pay for', ({ state }) => {
  for (const retrier of state.Retry ?? []) {
    expect(secondsTried(retrier)).toBeGreaterThan(24 * HOUR)
    expect(secondsTried(retrier)).toBeLessThan(36 * HOUR)
    expect(retrier.MaxAttempts).toBeLessThan(200)
  }
})

it.each(tasks.filter(({ state }) => state.Resource?.includes(':lambda:')))(
  '$file: "$name" is tried again after a function that ran out of time, and a fault it calls transient',
  ({ state }) => {
    const names = state.Retry?.flatMap(({ ErrorEquals }) => ErrorEquals)

    expect(names).toEqual(expect.arrayContaining(['TransientError', 'Sandbox.Timedout', 'Lambda.Unknown']))
  },
)

it.each(tasks.filter(({ state }) => state.Resource?.includes(':aws-sdk:dynamodb:')))(
  '$file: "$name" is tried again when DynamoDB cannot just now, another transaction at the same item included',
  ({ state }) => {
    const names = state.Retry?.flatMap(({ ErrorEquals }) => ErrorEquals)

    expect(names).toEqual(
      expect.arrayContaining([
        'DynamoDb.DynamoDbException',
        'DynamoDb.InternalServerErrorException',
        'DynamoDb.ProvisionedThroughputExceededException',
        'DynamoDb.RequestLimitExceededException',
        'DynamoDb.SdkClientException',
        'DynamoDb.ServiceUnavailableException',
        'DynamoDb.ThrottlingException',
        'DynamoDb.TransactionConflictException',
      ]),
    )
  },
)

it.each(tasks.filter(({ state }) => state.Resource?.endsWith('.waitForTaskToken')))(
  '$file: "$name" handles the end of its wait',
  ({ state }) => {
    expect(state.Catch?.flatMap(({ ErrorEquals }) => ErrorEquals)).toContain('States.Timeout')
  },
)

it.each(states.filter(({ state }) => state.Type === 'Choice'))(
  '$file: the choice "$name" is a question',
  ({ name }) => {
    expect(name).toMatch(/\?$/)
  },
)

it('no Retry hides a fault of ours: only technical names are tried again', () => {
  const names = new Set(tasks.flatMap(({ state }) => state.Retry?.flatMap(({ ErrorEquals }) => ErrorEquals)))

  expect([...names].filter((name) => name?.startsWith('States.'))).toEqual([])
})

const starts = tasks.filter(({ state }) => state.Resource?.includes('states:startExecution'))

it('every state that starts a machine is looked at', () => {
  const written = files.map(textOf).join('').split('arn:aws:states:::states:startExecution').length - 1

  expect(written).toBeGreaterThan(0)
  expect(starts).toHaveLength(written)
})

// How Step Functions names the throttling of a nested start, and a failure of its own while starting one.
it.each(starts)('$file: "$name" is tried again when Step Functions is throttled or fails', ({ state }) => {
  const names = state.Retry?.flatMap(({ ErrorEquals }) => ErrorEquals) ?? []

  expect(names).toEqual(
    expect.arrayContaining([
      'StepFunctions.ExecutionLimitExceeded',
      'StepFunctions.AWSStepFunctionsException',
      'StepFunctions.ThrottlingException',
    ]),
  )
})
