import { fromText, isObject, type Json, type JsonObject } from '../json.ts'
import { LONGEST_SECONDS } from '../limits.ts'
import { ServiceError } from '../service-error.ts'
import { checkState } from './check-state.ts'
import { checkTransitions, type Targets } from './check-transitions.ts'
import { checkFields, MACHINE_FIELDS } from './fields.ts'
import { Problems } from './problems.ts'

const LONGEST_STATE_NAME = 80

/** Checks one block of states; what its states lead to is looked at in the end, by `graphs`. */
const checkBlock = (
  source: JsonObject,
  fields: readonly string[],
  path: string,
  problems: Problems,
  graphs: (() => void)[],
): void => {
  checkFields(source, fields, path, problems)
  problems.required(source, ['States', 'StartAt'], path)
  const startAt = problems.text(source, 'StartAt', path)
  if (source.States === undefined) return
  const states = problems.object(source.States, `${path}/States`)
  if (!states) return
  const targets: Targets = startAt === undefined ? [] : [[startAt, `${path}/StartAt`]]
  graphs.push(() => checkTransitions(states, targets, path, problems))
  for (const [name, item] of Object.entries(states)) {
    const at = `${path}/States/${name}`
    if (name.length > LONGEST_STATE_NAME)
      problems.refuse(`State names must have at most ${LONGEST_STATE_NAME} characters`, at)
    const state = problems.object(item, at)
    if (!state) continue
    targets.push(
      ...checkState(state, at, problems, (block, known, within) =>
        checkBlock(block, known, within, problems, graphs),
      ),
    )
  }
}

/** What is wrong with a definition, each with its place; empty when it can be run. */
export const problemsOf = (definition: Json): readonly string[] => {
  const problems = new Problems()
  if (!isObject(definition)) {
    problems.refuse('Definition must be a valid JSON object', '')
    return problems.found
  }
  const language = definition.QueryLanguage ?? 'JSONPath'
  if (isObject(definition.States) && language !== 'JSONata')
    problems.refuse(
      `QueryLanguage '${String(language)}' is not supported, only 'JSONata' is`,
      '/QueryLanguage',
    )
  problems.number(definition, 'TimeoutSeconds', '', { least: 1, most: LONGEST_SECONDS, whole: true })
  const graphs: (() => void)[] = []
  checkBlock(definition, MACHINE_FIELDS, '', problems, graphs)
  if (problems.found.length === 0) for (const check of graphs) check()
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
