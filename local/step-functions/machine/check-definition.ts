import { fromText, isObject, type Json, type JsonObject } from '../json.ts'
import { LONGEST_SECONDS } from '../limits.ts'
import { ServiceError } from '../service-error.ts'
import { checkFields } from './check-handlers.ts'
import { checkState, type Targets } from './check-state.ts'
import { MACHINE_FIELDS } from './fields.ts'
import { Problems } from './problems.ts'

const LONGEST_STATE_NAME = 80

const checkBlock = (
  source: JsonObject,
  fields: readonly string[],
  path: string,
  problems: Problems,
): void => {
  checkFields(source, fields, path, problems)
  problems.required(source, ['StartAt', 'States'], path)
  const startAt = problems.text(source, 'StartAt', path)
  if (source.States === undefined) return
  const states = problems.object(source.States, `${path}/States`)
  if (!states) return
  const targets: Targets = startAt === undefined ? [] : [[startAt, `${path}/StartAt`]]
  for (const [name, item] of Object.entries(states)) {
    const at = `${path}/States/${name}`
    if (name.length > LONGEST_STATE_NAME)
      problems.refuse(`State names must have at most ${LONGEST_STATE_NAME} characters`, at)
    const state = problems.object(item, at)
    if (!state) continue
    targets.push(
      ...checkState(state, at, problems, (block, known, within) =>
        checkBlock(block, known, within, problems),
      ),
    )
  }
  for (const [name, at] of targets)
    if (!(name in states))
      problems.add('MISSING_TRANSITION_TARGET', `Missing '${at.split('/').at(-1)}' target: ${name}`, at)
}

/** What is wrong with a definition, each with its place; empty when it can be run. */
export const problemsOf = (definition: Json): readonly string[] => {
  const problems = new Problems()
  if (!isObject(definition)) {
    problems.refuse('Value is not of expected type: Object', '')
    return problems.found
  }
  const language = definition.QueryLanguage ?? 'JSONPath'
  if (language !== 'JSONata')
    problems.refuse(`QueryLanguage not supported: ${String(language)}`, '/QueryLanguage')
  problems.number(definition, 'TimeoutSeconds', '', { least: 1, most: LONGEST_SECONDS, whole: true })
  checkBlock(definition, MACHINE_FIELDS, '', problems)
  return problems.found
}

const invalid = (what: string): ServiceError =>
  new ServiceError('InvalidDefinition', `Invalid State Machine Definition: '${what}'`)

/** Refuses definition text that cannot be run, with `InvalidDefinition` and every mistake's place. */
export const checkDefinition = (text: string): void => {
  let definition: Json
  try {
    definition = fromText(text)
  } catch (error) {
    throw invalid(`INVALID_JSON_DESCRIPTION: ${error instanceof Error ? error.message : String(error)}`)
  }
  const problems = problemsOf(definition)
  if (problems.length > 0) throw invalid(problems.join(', '))
}
