import { fromText, isObject, type Json, type JsonObject } from '../json.ts'
import { LONGEST_SECONDS } from '../limits.ts'
import { ServiceError } from '../service-error.ts'
import { checkNames } from './check-names.ts'
import { checkState } from './check-state.ts'
import { checkTransitions, type Targets } from './check-transitions.ts'
import { checkFields, LANGUAGES, MACHINE_FIELDS } from './fields.ts'
import { type Problem, Problems } from './problems.ts'

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
      problems.add(
        'INVALID_STATE_NAME',
        `Invalid State name: ${name} exceeds the ${LONGEST_STATE_NAME}-character limit allowed by the service`,
        at,
      )
    const state = problems.object(item, at)
    if (!state) continue
    targets.push(
      ...checkState(state, at, problems, (block, known, within) =>
        checkBlock(block, known, within, problems, graphs),
      ),
    )
  }
}

const problemsIn = (definition: Json): readonly Problem[] => {
  const problems = new Problems()
  if (!isObject(definition)) {
    problems.refuse('Definition must be a valid JSON object', '')
    return problems.found
  }
  problems.choice(definition, 'QueryLanguage', LANGUAGES, '')
  problems.choice(definition, 'Version', ['1.0'], '')
  const language = definition.QueryLanguage ?? 'JSONPath'
  if (isObject(definition.States) && language === 'JSONPath')
    problems.refuse("QueryLanguage 'JSONPath' is not supported, only 'JSONata' is", '/QueryLanguage')
  problems.number(definition, 'TimeoutSeconds', '', { least: 1, most: LONGEST_SECONDS, whole: true })
  const graphs: (() => void)[] = []
  checkBlock(definition, MACHINE_FIELDS, '', problems, graphs)
  if (problems.found.length > 0) return problems.found
  for (const check of graphs) check()
  checkNames(definition, '', problems)
  return problems.found
}

/** What is wrong with definition text, each mistake with its place; empty when it can be run. */
export const problemsInText = (text: string): readonly Problem[] => {
  try {
    return problemsIn(fromText(text))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return [{ code: 'INVALID_JSON_DESCRIPTION', message: error.message }]
  }
}

/** A mistake as the service writes it where it refuses a definition: one of the whole is located at `null`. */
const sentenceOf = ({ code, message, location = 'null' }: Problem): string =>
  code === 'INVALID_JSON_DESCRIPTION' ? `${code}: ${message}` : `${code}: ${message} at ${location}`

/** What is wrong with a definition, in the service's words; empty when it can be run. */
export const problemsOf = (definition: Json): readonly string[] => problemsIn(definition).map(sentenceOf)

/** Refuses definition text that cannot be run, with `InvalidDefinition` and every mistake's place. */
export const checkDefinition = (text: string): void => {
  const problems = problemsInText(text)
  if (problems.length === 0) return
  const what = problems.map(sentenceOf).join(', ')
  throw new ServiceError('InvalidDefinition', `Invalid State Machine Definition: '${what}'`)
}
