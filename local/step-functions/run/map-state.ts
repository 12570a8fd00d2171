import type { Json } from '../json.ts'
import { EvaluationFailure } from '../language/evaluation-failure.ts'
import { evaluateArray, evaluateInteger, evaluateNumber } from '../language/typed-value.ts'
import type { MapState } from '../machine/machine.ts'
import type { Branch } from './branch.ts'
import { addChildren, complete, startIteration } from './fan-out.ts'
import type { Run } from './run.ts'
import { bindingsOf } from './scope.ts'

/** How many iterations an inline Map runs at once when nothing is said. */
const MOST_IN_PARALLEL = 40

const itemsOf = async (run: Run, branch: Branch, state: MapState): Promise<Json[]> => {
  if (state.items) return evaluateArray(state.items, bindingsOf(run, branch))
  const input = branch.visit?.input ?? null
  if (Array.isArray(input)) return input
  throw new EvaluationFailure(undefined, `Map state input must be an array but was: ${JSON.stringify(input)}`)
}

const toleratedOf = async (run: Run, branch: Branch, state: MapState, count: number): Promise<number> => {
  const bindings = bindingsOf(run, branch)
  const limits: number[] = []
  if (state.toleratedCount) limits.push(await evaluateInteger(state.toleratedCount, bindings, 0))
  if (state.toleratedPercentage)
    limits.push(Math.floor((count * (await evaluateNumber(state.toleratedPercentage, bindings))) / 100))
  return limits.length > 0 ? Math.min(...limits) : 0
}

export const beginMap = async (run: Run, branch: Branch, state: MapState): Promise<void> => {
  const items = await itemsOf(run, branch, state)
  const asked = state.maxConcurrency
    ? await evaluateInteger(state.maxConcurrency, bindingsOf(run, branch), 0)
    : 0
  const startedEvent = run.record(branch, 'MapStateStarted', { length: items.length })
  // The service looks at what is tolerated only once the state has started.
  const tolerated = await toleratedOf(run, branch, state, items.length)
  const limit = Math.min(asked || MOST_IN_PARALLEL, items.length)
  addChildren(
    run,
    branch,
    items.map((value) => ({ block: state.processor, item: { value } })),
    tolerated,
  )
  if (items.length === 0) return complete(run, branch)
  for (let place = 0; place < limit; place++) await startIteration(run, branch, startedEvent)
}
