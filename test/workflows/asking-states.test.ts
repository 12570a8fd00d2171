import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import jsonata from 'jsonata'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { OpenTaskInput } from '../../functions/platform/human-tasks/open-task.ts'
import { definitionOf, UNANSWERED } from '../../functions/platform/human-tasks/task-definition.ts'
import { taskIdOf } from '../../functions/platform/human-tasks/tasks.ts'
import { tasks } from '../../functions/roots/tasks.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'workflows')
const HUMAN_TASK = '$' + '{HumanTask}'

const Text = z.object({
  Name: z.string(),
  Input: z.looseObject({ kind: z.string() }),
})
const Asking = z.object({
  Arguments: Text,
  Assign: z.record(z.string(), z.unknown()),
  Next: z.string(),
})
const Deciding = z.object({
  Type: z.literal('Choice'),
  Choices: z.array(z.object({ Condition: z.string(), Next: z.string() })),
  Default: z.string(),
})
const Machine = z.object({ States: z.record(z.string(), z.looseObject({ Type: z.string() })) })

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.asl.json'))
const texts = new Map(files.map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')]))

/** Every state that asks somebody, with the Choice after it. */
const asking = [...texts].flatMap(([file, text]) => {
  const { States } = Machine.parse(JSON.parse(text))
  return Object.entries(States)
    .filter(([, state]) => JSON.stringify(state).includes(HUMAN_TASK))
    .map(([name, found]) => {
      const state = Asking.parse(found)
      const next = States[state.Next]
      return {
        file,
        name,
        state,
        after: state.Next,
        choice: next,
        default: next && States[String(next.Default)],
      }
    })
})

const EXPRESSION = /^\{%(.*)%\}$/s
const VARIABLE = /\$([a-z]\w*)\b(?!\s*\()/gi

const ROUND = 3

/** A value for each variable that an expression uses: the round is a number, anything else an id that says what it is. */
const bindingsFor = (expression: string): Record<string, unknown> =>
  Object.fromEntries(
    [...expression.matchAll(VARIABLE)].map(([, name = '']) => [
      name,
      name === 'round' ? ROUND : `the-${name.toLowerCase()}`,
    ]),
  )

/** What Step Functions makes of a field: expressions evaluated, the rest as it stands. */
const evaluated = async (value: unknown, bound: Readonly<Record<string, unknown>> = {}): Promise<unknown> => {
  const [, expression] = (typeof value === 'string' && EXPRESSION.exec(value)) || []
  if (expression === undefined) return value
  const context = { Execution: { Id: 'arn:execution' } }
  return jsonata(expression).evaluate({}, { ...bindingsFor(expression), states: { context }, ...bound })
}

const inputOf = async (input: Readonly<Record<string, unknown>>) => {
  const entries = Object.entries(input).map(async ([name, value]) => [name, await evaluated(value)] as const)
  return OpenTaskInput.parse(Object.fromEntries(await Promise.all(entries)))
}

/** Where the Choice leads with an outcome, as late as in round `round`; `undefined` where only its Default is left. */
const wayOf = async ({ Choices }: z.output<typeof Deciding>, outcome: string, round: number) => {
  for (const { Condition, Next } of Choices) if (await evaluated(Condition, { outcome, round })) return Next
  return undefined
}

it('are all found: as many as name the machine that asks people', () => {
  const named = [...texts.values()].join('').split(HUMAN_TASK).length - 1

  expect(asking.length).toBeGreaterThan(0)
  expect(asking).toHaveLength(named)
})

it.each(asking)('$file: "$name" names its execution as its task is called', async ({ state }) => {
  const input = await inputOf(state.Arguments.Input)

  const name = await evaluated(state.Arguments.Name)

  expect(name).toBe(taskIdOf(input))
})

it.each(asking)('$file: "$after" chooses by how the task of "$name" ended', ({ state, choice }) => {
  expect(state.Assign.outcome).toBe('{% $states.result.Output.outcome %}')
  expect(Deciding.safeParse(choice).error).toBeUndefined()
})

it.each(asking)(
  '$file: "$after" has a way for each outcome of the task of "$name"',
  async ({ state, choice }) => {
    const { outcomes } = definitionOf(tasks, state.Arguments.Input.kind)
    const deciding = Deciding.parse(choice)

    for (const outcome of [...outcomes, ...UNANSWERED])
      for (let round = 1; round <= 5; round += 1)
        expect(`${outcome} ${await wayOf(deciding, outcome, round)}`).not.toBe(`${outcome} undefined`)
  },
)

it.each(asking)('$file: "$after" names no outcome that nobody declares', ({ state, choice }) => {
  const { outcomes } = definitionOf(tasks, state.Arguments.Input.kind)
  const named = Deciding.parse(choice).Choices.flatMap(({ Condition }) =>
    [...Condition.matchAll(/'([^']*)'/g)].map(([, outcome]) => outcome),
  )

  expect([...new Set(named)].toSorted()).toEqual([...outcomes, ...UNANSWERED].toSorted())
})

it.each(asking)('$file: "$after" fails on any other outcome', async (found) => {
  const deciding = Deciding.parse(found.choice)

  for (const outcome of ['retruned', '', 'open'])
    expect([outcome, await wayOf(deciding, outcome, ROUND)]).toEqual([outcome, undefined])
  expect(found.default).toMatchObject({ Type: 'Fail', Error: 'UnknownOutcome' })
  expect(await evaluated(found.default?.Cause, { outcome: 'retruned' })).toContain('“retruned”')
})

it('no kind calls an outcome what its engine calls the end of an unanswered task', () => {
  const taken = Object.entries(tasks).filter(([, { outcomes }]) =>
    UNANSWERED.some((end) => outcomes.map(String).includes(end)),
  )

  expect(taken).toEqual([])
})
