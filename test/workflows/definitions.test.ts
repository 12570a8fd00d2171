import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import aslValidator from 'asl-validator'
import { expect, it } from 'vitest'
import * as z from 'zod'

const FOLDER = join(import.meta.dirname, '..', '..', 'workflows')
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.asl.json'))

const State = z.looseObject({
  Type: z.string(),
  Resource: z.string().optional(),
  TimeoutSeconds: z.union([z.number(), z.string()]).optional(),
  Retry: z.array(z.looseObject({ ErrorEquals: z.array(z.string()), JitterStrategy: z.string() })).optional(),
  Catch: z.array(z.looseObject({ ErrorEquals: z.array(z.string()) })).optional(),
})
const Definition = z.looseObject({
  QueryLanguage: z.literal('JSONata'),
  TimeoutSeconds: z.number(),
  States: z.record(z.string(), State),
})

const read = (file: string) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))
const states = files.flatMap((file) =>
  Object.entries(Definition.parse(read(file)).States).map(([name, state]) => ({ file, name, state })),
)
const tasks = states.filter(({ state }) => state.Type === 'Task')

it.each(files)('%s is a valid definition', (file) => {
  const { isValid, errorsText } = aslValidator(read(file))

  expect(isValid, errorsText()).toBe(true)
})

it('there are the seven machines of the house', () => {
  expect(files).toHaveLength(7)
})

it.each(tasks)('$file: "$name" has an end and is tried again with jitter', ({ state }) => {
  expect(state.TimeoutSeconds).toBeDefined()
  expect(state.Retry?.every(({ JitterStrategy }) => JitterStrategy === 'FULL')).toBe(true)
})

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
