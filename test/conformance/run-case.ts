import { isObject, type Json, type JsonObject } from '../../local/step-functions/json.ts'
import type { Action, ApiCase, Case, HistoryCase, Step } from './case.ts'
import { CaseCloud } from './cloud.ts'
import { compare } from './compare.ts'
import { compareEvents, flatten, withoutMetadata } from './events.ts'
import { substitute, withJsonTexts } from './placeholders.ts'

const ROLE = 'arn:aws:iam::000000000000:role/conformance'
const MOST_TURNS = 500

const createMachine = async (cloud: CaseCloud, name: string, definition: JsonObject): Promise<JsonObject> => {
  const created = await cloud.must('CreateStateMachine', {
    name,
    definition: JSON.stringify(definition),
    roleArn: ROLE,
  })
  const arn = String(created.stateMachineArn)
  return { arn, name, execution: arn.replace(':stateMachine:', ':execution:') }
}

const act = async (cloud: CaseCloud, action: Action, executionArn: string): Promise<void> => {
  if (action.delaySeconds) await cloud.move(action.delaySeconds)
  if (action.do === 'nothing') return
  const target: JsonObject =
    action.do === 'StopExecution'
      ? { executionArn }
      : { taskToken: cloud.functions.tokens[(action.nth ?? 1) - 1] ?? null }
  await cloud.must(action.do, {
    ...target,
    ...(action.output !== undefined && { output: JSON.stringify(action.output) }),
    ...(action.error !== undefined && { error: action.error }),
    ...(action.cause !== undefined && { cause: action.cause }),
  })
}

/** Lets an execution run to its end: does what a caller does when it is due, else moves the clock. */
const runToEnd = async (cloud: CaseCloud, executionArn: string, actions: Action[]): Promise<JsonObject> => {
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    await cloud.settle()
    const described = await cloud.must('DescribeExecution', { executionArn })
    if (described.status !== 'RUNNING') return described
    const action = actions[0]
    const seen = action && (await cloud.history(executionArn)).filter(({ type }) => type === action.when)
    if (action && seen && seen.length >= (action.nth ?? 1)) {
      actions.shift()
      await act(cloud, action, executionArn)
    } else if (!(await cloud.moveToNextTimer())) {
      throw new Error(`The execution waits for nothing: ${JSON.stringify(await cloud.history(executionArn))}`)
    }
  }
  throw new Error(`The execution has not ended after ${MOST_TURNS} turns`)
}

const compareEnd = (expected: JsonObject, described: JsonObject): string | undefined => {
  const absent = { $match: 'absent' }
  const output: Json | undefined =
    typeof described.output === 'string' ? withoutMetadata(JSON.parse(described.output)) : undefined
  return (
    compare(expected.status, described.status, 'status') ??
    compare('output' in expected ? expected.output : absent, output, 'output') ??
    compare(expected.error ?? absent, described.error, 'error') ??
    compare(expected.cause ?? absent, described.cause, 'cause')
  )
}

const runHistoryCase = async (cloud: CaseCloud, wanted: HistoryCase): Promise<string | undefined> => {
  const machines: JsonObject = {}
  for (const [name, definition] of Object.entries(wanted.machines ?? {}))
    machines[name] = await createMachine(cloud, `${wanted.name}-${name}`.slice(0, 80), definition)
  const stateMachine = await createMachine(cloud, wanted.name, wanted.definition)
  const started = await cloud.must('StartExecution', {
    stateMachineArn: stateMachine.arn ?? null,
    name: 'the-execution',
    input: JSON.stringify(substitute(wanted.input, { roleArn: ROLE, machines, stateMachine })),
  })
  const executionArn = String(started.executionArn)
  const values = {
    roleArn: ROLE,
    machines,
    stateMachine,
    execution: { arn: executionArn, name: 'the-execution' },
  }
  const described = await runToEnd(cloud, executionArn, [...(wanted.actions ?? [])])
  const { events, ...end }: { events?: readonly JsonObject[] } = wanted.expected
  const expectedEnd = substitute({ ...end }, values)
  const history = (await cloud.history(executionArn)).map(flatten)
  const expectedEvents = events?.map((event) => substitute(event, values)).filter(isObject)
  const difference = expectedEvents && compareEvents(expectedEvents, history, wanted.unordered ?? false)
  return difference ?? compareEnd(isObject(expectedEnd) ? expectedEnd : {}, described)
}

const compareStep = (
  step: Step,
  values: JsonObject,
  status: number,
  body: JsonObject,
): string | undefined => {
  if (!step.error)
    return status === 200
      ? compare(substitute(step.expected ?? {}, values), body, step.call, 'subset')
      : `${step.call}: ${body.__type} ${body.message}`
  const type = String(body.__type).split('#').at(-1)
  const message = step.error.message
  return (
    compare(400, status, `${step.call} status`) ??
    compare(step.error.type, type, `${step.call} type`) ??
    (message === undefined
      ? undefined
      : compare(substitute(message, values), body.message, `${step.call} message`))
  )
}

const runApiCase = async (cloud: CaseCloud, wanted: ApiCase): Promise<string | undefined> => {
  const values: JsonObject = { roleArn: ROLE, run: wanted.name }
  for (const step of wanted.steps) {
    const request = withJsonTexts(substitute(step.request, values))
    let answer = await cloud.call(step.call, request)
    for (let turn = 0; step.until && turn < MOST_TURNS; turn++) {
      if (!compare(substitute(step.until, values), answer.body, '', 'subset')) break
      await cloud.settle()
      answer = await cloud.call(step.call, request)
    }
    const difference = compareStep(step, values, answer.status, answer.body)
    if (difference) return difference
    if (step.as) values[step.as] = answer.body
  }
  return undefined
}

/** Runs one case on an engine of its own; says how it differs, or nothing when it matches. */
export const runCase = async (wanted: Case): Promise<string | undefined> => {
  const cloud = new CaseCloud(wanted.kind === 'api' ? {} : wanted.lambdas)
  try {
    return await (wanted.kind === 'api' ? runApiCase(cloud, wanted) : runHistoryCase(cloud, wanted))
  } finally {
    await cloud.close()
  }
}
