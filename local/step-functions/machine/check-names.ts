import { isObject, type Json, type JsonObject } from '../json.ts'
import type { Problems } from './problems.ts'

const listOf = (value: Json | undefined): [JsonObject, number][] =>
  Array.isArray(value) ? value.flatMap((item, place) => (isObject(item) ? [[item, place]] : [])) : []

/** All that assigns variables in a state: itself, the rules of a Choice and its catchers, each with its place. */
const assigners = (state: JsonObject, path: string): [JsonObject, string][] => [
  [state, path],
  ...['Choices', 'Catch'].flatMap((field) =>
    listOf(state[field]).map(([item, place]): [JsonObject, string] => [item, `${path}/${field}[${place}]`]),
  ),
]

const blocksWithin = (state: JsonObject, path: string): [JsonObject, string][] => [
  ...listOf(state.Branches).map(([branch, place]): [JsonObject, string] => [
    branch,
    `${path}/Branches[${place}]`,
  ]),
  ...['ItemProcessor', 'Iterator'].flatMap((field): [JsonObject, string][] => {
    const processor = state[field]
    return isObject(processor) ? [[processor, `${path}/${field}`]] : []
  }),
]

const statesOf = (block: JsonObject, path: string): [string, JsonObject, string][] =>
  Object.entries(isObject(block.States) ? block.States : {}).flatMap(([name, state]) =>
    isObject(state) ? [[name, state, `${path}/States/${name}`]] : [],
  )

/** The variables a state assigns, each with its place. */
const assignedIn = (state: JsonObject, path: string): [string, string][] =>
  assigners(state, path).flatMap(([source, place]) =>
    Object.keys(isObject(source.Assign) ? source.Assign : {}).map((name): [string, string] => [
      name,
      `${place}/Assign/${name}`,
    ]),
  )

/**
 * Notes states whose name another one of the whole machine has, and variables assigned within a Parallel or a Map that
 * are assigned around it too: the service keeps both apart.
 */
export const checkNames = (
  block: JsonObject,
  path: string,
  problems: Problems,
  around: ReadonlySet<string> = new Set(),
  taken: Set<string> = new Set(),
): void => {
  const states = statesOf(block, path)
  const assigned = states.flatMap(([, state, at]) => assignedIn(state, at))
  for (const [name, , at] of states) {
    if (taken.has(name)) problems.add('DUPLICATE_STATE_NAME', `Duplicate State name: ${name}`, at)
    taken.add(name)
  }
  for (const [name, at] of assigned)
    if (around.has(name))
      problems.add(
        'DUPLICATE_VARIABLE_NAME',
        `The variable name '${name}' was already defined in a parent scope.`,
        at,
      )
  const known = new Set([...around, ...assigned.map(([name]) => name)])
  for (const [, state, at] of states)
    for (const [inner, place] of blocksWithin(state, at)) checkNames(inner, place, problems, known, taken)
}
