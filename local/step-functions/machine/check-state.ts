import { isObject, type Json, type JsonObject } from '../json.ts'
import { isExpression } from '../language/expression.ts'
import { parseInstant } from '../language/instant.ts'
import { LONGEST_SECONDS } from '../limits.ts'
import { checkExpressions } from './check-expressions.ts'
import { checkAssign, checkCatch, checkRetry } from './check-handlers.ts'
import type { Targets } from './check-transitions.ts'
import {
  BRANCH_FIELDS,
  checkFields,
  INLINE_FIELDS,
  LANGUAGES,
  PROCESSOR_FIELDS,
  RULE_FIELDS,
  STATE_FIELDS,
} from './fields.ts'
import { argumentsOf, resourceOf } from './integration.ts'
import { expected, type Problems } from './problems.ts'

/** Checks a block of states within another; given by the caller, as blocks hold states and states blocks. */
export type CheckBlock = (source: JsonObject, fields: readonly string[], path: string) => void

const isExpressionField = (source: JsonObject, name: string): boolean => {
  const value = source[name]
  return typeof value === 'string' && isExpression(value)
}

const checkSeconds = (source: JsonObject, name: string, path: string, least: number, problems: Problems) => {
  if (!isExpressionField(source, name))
    problems.number(source, name, path, { least, most: LONGEST_SECONDS, whole: true })
}

const checkFlow = (state: JsonObject, path: string, problems: Problems): Targets => {
  const next = problems.text(state, 'Next', path)
  const { End: end, ...others } = state
  if (end !== undefined && typeof end !== 'boolean') problems.refuse(expected('BOOLEAN'), `${path}/End`)
  problems.oneOf(end === false ? others : state, ['Next', 'End'], path)
  return next === undefined ? [] : [[next, `${path}/Next`]]
}

const checkChoice = (state: JsonObject, path: string, problems: Problems): Targets => {
  problems.required(state, ['Choices'], path)
  const targets: Targets = []
  const choices = state.Choices === undefined ? [] : problems.filled(state.Choices, `${path}/Choices`)
  for (const [place, item] of choices.entries()) {
    const at = `${path}/Choices[${place}]`
    const rule = problems.object(item, at)
    if (!rule) continue
    checkFields(rule, RULE_FIELDS, at, problems)
    problems.required(rule, ['Condition', 'Next'], at)
    const next = problems.text(rule, 'Next', at)
    if (next !== undefined) targets.push([next, `${at}/Next`])
    const condition = rule.Condition
    if (condition !== undefined && typeof condition !== 'boolean' && !isExpressionField(rule, 'Condition'))
      problems.refuse(expected('BOOLEAN'), `${at}/Condition`)
    checkExpressions(condition, `${at}/Condition`, problems)
    checkExpressions(rule.Output, `${at}/Output`, problems)
    checkAssign(rule, at, problems)
  }
  const otherwise = problems.text(state, 'Default', path)
  if (otherwise !== undefined) targets.push([otherwise, `${path}/Default`])
  return targets
}

const checkWait = (state: JsonObject, path: string, problems: Problems): void => {
  problems.oneOf(state, ['SecondsPath', 'Seconds', 'TimestampPath', 'Timestamp'], path)
  checkSeconds(state, 'Seconds', path, 0, problems)
  const timestamp = problems.text(state, 'Timestamp', path)
  if (timestamp !== undefined && !isExpression(timestamp) && parseInstant(timestamp) === undefined)
    problems.refuse('String does not match RFC3339 timestamp', `${path}/Timestamp`)
}

/** What a service's call takes and needs; more would be ignored here, so it is refused. */
const checkArguments = (state: JsonObject, path: string, problems: Problems): void => {
  const known = typeof state.Resource === 'string' ? argumentsOf(resourceOf(state.Resource)) : undefined
  const given = state.Arguments
  if (known && given === undefined)
    problems.refuse(`Arguments field is required for resource ARN: ${state.Resource}`, `${path}/Resource`)
  if (!known || !isObject(given)) return
  for (const name of known.required)
    if (given[name] === undefined)
      problems.refuse(`The field '${name}' is required but was missing`, `${path}/Arguments`)
  for (const name of Object.keys(given))
    if (!known.required.includes(name) && !known.optional.includes(name))
      problems.refuse(`The field "${name}" is not supported by Step Functions`, `${path}/Arguments`)
}

const checkTask = (state: JsonObject, path: string, problems: Problems): void => {
  problems.required(state, ['Resource'], path)
  const resource = problems.text(state, 'Resource', path)
  if (resource !== undefined && !resourceOf(resource))
    problems.refuse(
      `The resource provided ${resource} is not recognized. The value is not a valid resource ARN, or the resource is not available in this region.`,
      `${path}/Resource`,
    )
  checkArguments(state, path, problems)
  checkSeconds(state, 'TimeoutSeconds', path, 1, problems)
  checkSeconds(state, 'HeartbeatSeconds', path, 1, problems)
  const [timeout, heartbeat] = [state.TimeoutSeconds, state.HeartbeatSeconds]
  if (typeof timeout === 'number' && typeof heartbeat === 'number' && heartbeat >= timeout)
    problems.refuse('HeartbeatSeconds must be smaller than TimeoutSeconds', `${path}/HeartbeatSeconds`)
}

const checkParallel = (state: JsonObject, path: string, problems: Problems, checkBlock: CheckBlock): void => {
  problems.required(state, ['Branches'], path)
  const branches = state.Branches
  if (branches === undefined) return
  for (const [place, item] of problems.filled(branches, `${path}/Branches`).entries()) {
    const at = `${path}/Branches[${place}]`
    const branch = problems.object(item, at)
    if (branch) checkBlock(branch, BRANCH_FIELDS, at)
  }
}

const checkConfig = (value: Json, path: string, problems: Problems): void => {
  const config = problems.object(value, path)
  if (!config) return
  const mode = config.Mode ?? 'INLINE'
  if (mode === 'INLINE') checkFields(config, INLINE_FIELDS, path, problems)
  else problems.refuse(`Map mode not supported: ${String(mode)}`, `${path}/Mode`)
}

const checkMap = (state: JsonObject, path: string, problems: Problems, checkBlock: CheckBlock): void => {
  for (const name of ['MaxConcurrency', 'ToleratedFailureCount'])
    if (!isExpressionField(state, name)) problems.number(state, name, path, { least: 0, whole: true })
  if (!isExpressionField(state, 'ToleratedFailurePercentage'))
    problems.number(state, 'ToleratedFailurePercentage', path, { least: 0, most: 100, whole: false })
  const items = state.Items
  if (items !== undefined && !Array.isArray(items) && !isExpressionField(state, 'Items'))
    problems.refuse(expected('ARRAY'), `${path}/Items`)
  // `Iterator` is the older name of the same field.
  const name =
    state.ItemProcessor === undefined && state.Iterator !== undefined ? 'Iterator' : 'ItemProcessor'
  problems.oneOf(state, ['ItemProcessor', 'Iterator'], path)
  if (state[name] === undefined) return
  const at = `${path}/${name}`
  const processor = problems.object(state[name], at)
  if (!processor) return
  if (processor.ProcessorConfig !== undefined)
    checkConfig(processor.ProcessorConfig, `${at}/ProcessorConfig`, problems)
  checkBlock(processor, PROCESSOR_FIELDS, at)
}

/** Fields whose expressions are looked at here; those of rules and handlers are looked at with them. */
const EXPRESSION_FIELDS = [
  'Output',
  'Arguments',
  'Items',
  'ItemSelector',
  'MaxConcurrency',
  'ToleratedFailureCount',
  'ToleratedFailurePercentage',
  'Seconds',
  'Timestamp',
  'TimeoutSeconds',
  'HeartbeatSeconds',
  'Error',
  'Cause',
]

const WITH_RESULT = new Set(['Task', 'Parallel', 'Map'])
const FLOWING = new Set(['Pass', 'Wait', 'Task', 'Parallel', 'Map'])

/** Checks one state and gives the states it leads to. */
export const checkState = (
  state: JsonObject,
  path: string,
  problems: Problems,
  checkBlock: CheckBlock,
): Targets => {
  problems.required(state, ['Type'], path)
  const type = problems.text(state, 'Type', path)
  if (type === undefined) return []
  const fields = Object.hasOwn(STATE_FIELDS, type) ? STATE_FIELDS[type] : undefined
  if (!fields) {
    problems.choice(state, 'Type', Object.keys(STATE_FIELDS), path)
    return []
  }
  checkFields(state, fields, path, problems)
  problems.choice(state, 'QueryLanguage', LANGUAGES, path)
  if (state.QueryLanguage === 'JSONPath')
    problems.refuse("'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine", path)
  const outcome = WITH_RESULT.has(type) ? 'result' : undefined
  for (const name of EXPRESSION_FIELDS)
    checkExpressions(state[name], `${path}/${name}`, problems, name === 'Output' ? outcome : undefined)
  checkAssign(state, path, problems, outcome)
  const targets = FLOWING.has(type) ? checkFlow(state, path, problems) : []
  if (type === 'Choice') targets.push(...checkChoice(state, path, problems))
  if (type === 'Wait') checkWait(state, path, problems)
  if (type === 'Task') checkTask(state, path, problems)
  if (type === 'Parallel') checkParallel(state, path, problems, checkBlock)
  if (type === 'Map') checkMap(state, path, problems, checkBlock)
  checkRetry(state.Retry, `${path}/Retry`, problems)
  targets.push(...checkCatch(state.Catch, `${path}/Catch`, problems))
  return targets
}
