import { isObject, type JsonObject } from '../json.ts'
import type { Problems } from './problems.ts'

/** States that others lead to, each with where that is said. */
export type Targets = [name: string, path: string][]

const endsBlock = (state: unknown): boolean =>
  isObject(state) && (state.End === true || state.Type === 'Succeed' || state.Type === 'Fail')

/**
 * Notes transitions to states that are not there, a machine that never ends and states that nothing leads to. A machine
 * that never ends is said to be so and no more; the service does not look at whether what is within one ends.
 */
export const checkTransitions = (
  states: JsonObject,
  targets: Targets,
  path: string,
  problems: Problems,
): void => {
  for (const [name, at] of targets)
    if (!Object.hasOwn(states, name))
      problems.add('MISSING_TRANSITION_TARGET', `Missing 'Next' target: ${name}`, at)
  if (path === '' && !Object.values(states).some(endsBlock)) {
    problems.add('MISSING_END_STATE', 'Workflow has no terminal state', undefined)
    return
  }
  const reached = new Set(targets.map(([name]) => name))
  for (const name of Object.keys(states))
    if (!reached.has(name))
      problems.add('MISSING_TRANSITION_TARGET', `State "${name}" is not reachable.`, `${path}/States/${name}`)
}
