import { isObject, type Json, type JsonObject } from '../json.ts'
import { LONGEST_SECONDS } from '../limits.ts'
import { checkExpressions, type Outcome } from './check-expressions.ts'
import type { Targets } from './check-transitions.ts'
import { CATCHER_FIELDS, checkFields, RETRIER_FIELDS } from './fields.ts'
import { expected, type Problems } from './problems.ts'

const checkErrors = (source: JsonObject, isLast: boolean, path: string, problems: Problems): void => {
  problems.required(source, ['ErrorEquals'], path)
  const errors = source.ErrorEquals
  if (errors === undefined) return
  const names = problems.filled(errors, `${path}/ErrorEquals`)
  for (const [place, name] of names.entries()) {
    const at = `${path}/ErrorEquals[${place}]`
    if (typeof name !== 'string') problems.refuse(expected('STRING'), at)
    if (name === 'States.ALL' && (names.length > 1 || !isLast))
      problems.refuse('States.ALL must appear alone and at end of list', at)
  }
}

const eachOf = (
  value: Json | undefined,
  path: string,
  problems: Problems,
): [JsonObject, string, boolean][] => {
  if (value === undefined) return []
  if (!Array.isArray(value)) {
    problems.refuse(expected('ARRAY'), path)
    return []
  }
  return value.flatMap((item, place) => {
    const at = `${path}[${place}]`
    const object = problems.object(item, at)
    return object ? [[object, at, place === value.length - 1] as [JsonObject, string, boolean]] : []
  })
}

/** Checks a state's Retry. */
export const checkRetry = (value: Json | undefined, path: string, problems: Problems): void => {
  for (const [retrier, at, isLast] of eachOf(value, path, problems)) {
    checkFields(retrier, RETRIER_FIELDS, at, problems)
    checkErrors(retrier, isLast, at, problems)
    problems.number(retrier, 'IntervalSeconds', at, { least: 0, most: LONGEST_SECONDS, whole: true })
    problems.number(retrier, 'MaxAttempts', at, { least: 0, most: LONGEST_SECONDS, whole: true })
    problems.number(retrier, 'BackoffRate', at, { least: 1, whole: false })
    problems.number(retrier, 'MaxDelaySeconds', at, { least: 1, most: 31_622_400, whole: true })
    problems.choice(retrier, 'JitterStrategy', ['NONE', 'FULL'], at)
  }
}

/** Checks a state's Catch; gives the states it leads to, each with where that is said. */
export const checkCatch = (value: Json | undefined, path: string, problems: Problems): Targets => {
  const targets: Targets = []
  for (const [catcher, at, isLast] of eachOf(value, path, problems)) {
    checkFields(catcher, CATCHER_FIELDS, at, problems)
    checkErrors(catcher, isLast, at, problems)
    problems.required(catcher, ['Next'], at)
    const next = problems.text(catcher, 'Next', at)
    if (next !== undefined) targets.push([next, `${at}/Next`])
    checkAssign(catcher, at, problems, 'errorOutput')
    checkExpressions(catcher.Output, `${at}/Output`, problems, 'errorOutput')
  }
  return targets
}

const VARIABLE = /^\p{ID_Start}\p{ID_Continue}{0,79}$/u

/** Checks the names and expressions of an Assign. */
export const checkAssign = (source: JsonObject, path: string, problems: Problems, known?: Outcome): void => {
  const assign = source.Assign
  if (assign === undefined) return
  if (!isObject(assign)) {
    problems.refuse(expected('OBJECT'), `${path}/Assign`)
    return
  }
  for (const name of Object.keys(assign))
    if (!VARIABLE.test(name) || name === 'states')
      problems.refuse(`Invalid variable name: '${name}'`, `${path}/Assign/${name}`)
  checkExpressions(assign, `${path}/Assign`, problems, known)
}
