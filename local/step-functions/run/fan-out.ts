import type { Json } from '../json.ts'
import { evaluateTemplate } from '../language/template.ts'
import type { MapState, ParallelState } from '../machine/machine.ts'
import { discard, recordAborted } from './abort.ts'
import { type Branch, type Failure, type FanOut, newBranch } from './branch.ts'
import { failState, within } from './fail.ts'
import { leave } from './leave.ts'
import type { Run } from './run.ts'
import { bindingsOf } from './scope.ts'

const waitOf = (branch: Branch): FanOut => {
  if (branch.waiting?.kind !== 'branches') throw new Error('The branch waits for no others')
  return branch.waiting
}

const fanOutOf = (run: Run, branch: Branch): ParallelState | MapState => {
  const state = run.stateOf(branch)
  if (state.type !== 'Parallel' && state.type !== 'Map') throw new Error(`${state.name} has no branches`)
  return state
}

/**
 * Adds the branches of a Parallel or the iterations of a Map, none of them started: each is journalled on its own, so
 * that a long Map is not written again and again as a whole.
 */
export const addChildren = (
  run: Run,
  parent: Branch,
  children: readonly Pick<Branch, 'block' | 'item'>[],
  tolerated: number,
): void => {
  parent.waiting = {
    kind: 'branches',
    firstChild: run.counters.lastBranch + 1,
    count: children.length,
    started: 0,
    finished: 0,
    failed: 0,
    tolerated,
  }
  for (const [place, child] of children.entries())
    run.addBranch({ ...newBranch(++run.counters.lastBranch, parent.id, place), ...child })
}

/** Starts the next branch; its first event follows `lastEvent`. */
export const startChild = (run: Run, parent: Branch, lastEvent: number, input: Json): void => {
  const wait = waitOf(parent)
  const child = run.branch(wait.firstChild + wait.started)
  parent.waiting = { ...wait, started: wait.started + 1 }
  run.changed.add(parent.id)
  child.lastEvent = lastEvent
  run.goTo(child, run.blockOf(child).startAt, input)
}

/** Starts the next iteration of a Map; `previous` is the event it follows. */
export const startIteration = async (run: Run, parent: Branch, previous: number): Promise<void> => {
  const { firstChild, started: place } = waitOf(parent)
  const state = fanOutOf(run, parent)
  const value = run.branch(firstChild + place).item?.value ?? null
  const lastEvent = run.recordAfter(previous, 'MapIterationStarted', { name: state.name, index: place })
  const input =
    state.type === 'Map' && state.itemSelector
      ? await evaluateTemplate(state.itemSelector, bindingsOf(run, parent, {}, { item: { place, value } }))
      : value
  startChild(run, parent, lastEvent, input)
}

/** Ends a Parallel or Map whose branches have all ended. */
export const complete = async (run: Run, parent: Branch): Promise<void> => {
  const state = fanOutOf(run, parent)
  const children = run.childrenOf(parent.id).sort((a, b) => a.place - b.place)
  const result = children.flatMap((child) => (child.result ? [child.result.value] : []))
  for (const child of children) run.removeBranch(child.id)
  parent.waiting = undefined
  // The event of leaving follows the same event as this one does.
  run.recordAfter(parent.lastEvent, `${state.type}StateSucceeded`)
  await leave(run, parent, {
    next: state.next,
    output: state.output,
    assign: state.assign,
    otherwise: result,
    states: { result },
  })
}

const settleOne = async (run: Run, parent: Branch, child: Branch, change: Partial<FanOut>): Promise<void> => {
  const wait = { ...waitOf(parent), ...change }
  parent.waiting = wait
  run.changed.add(parent.id)
  await within(run, parent, async () => {
    if (wait.started < wait.count) await startIteration(run, parent, child.lastEvent)
    else if (wait.finished + wait.failed === wait.count) await complete(run, parent)
  })
}

/** Notes that a branch ended well. */
const childFinished = async (run: Run, parent: Branch, child: Branch): Promise<void> => {
  const wait = waitOf(parent)
  const state = fanOutOf(run, parent)
  const isMap = state.type === 'Map'
  parent.lastEvent = isMap
    ? run.recordAfter(child.lastEvent, 'MapIterationSucceeded', { name: state.name, index: child.place })
    : child.lastEvent
  await settleOne(run, parent, child, { finished: wait.finished + 1 })
}

/** A Task that fails a Parallel is noted as aborted too; other states are not. */
const FAILED_IN_PARALLEL = new Set(['Task'])

const THRESHOLD_EXCEEDED: Failure = {
  error: 'States.ExceedToleratedFailureThreshold',
  cause: 'The specified tolerated failure threshold was exceeded',
}

/** Notes which branches another one's failure cut short: all that is noted follows that one's last event. */
const abortSiblings = (run: Run, parent: Branch, failed: Branch): void => {
  const { started } = waitOf(parent)
  const state = fanOutOf(run, parent)
  for (const sibling of run.childrenOf(parent.id)) {
    if (sibling.place >= started || sibling.result || sibling.id === failed.id) continue
    if (state.type === 'Map')
      run.recordAfter(failed.lastEvent, 'MapIterationAborted', { name: state.name, index: sibling.place })
    recordAborted(run, sibling, failed.lastEvent)
  }
}

/** Notes that a branch failed: within a Map's tolerance that is all, else the whole state fails. */
const childFailed = async (run: Run, parent: Branch, child: Branch, failure: Failure): Promise<void> => {
  const wait = waitOf(parent)
  const state = fanOutOf(run, parent)
  const isTolerated = wait.failed < wait.tolerated
  if (state.type === 'Parallel') recordAborted(run, child, child.lastEvent, FAILED_IN_PARALLEL)
  if (!isTolerated) abortSiblings(run, parent, child)
  if (state.type === 'Map')
    run.recordAfter(child.lastEvent, 'MapIterationFailed', { name: state.name, index: child.place })
  parent.lastEvent = child.lastEvent
  discard(run, child)
  if (isTolerated) return settleOne(run, parent, child, { failed: wait.failed + 1 })
  for (const sibling of run.childrenOf(parent.id)) discard(run, sibling)
  await failState(run, parent, wait.tolerated > 0 ? THRESHOLD_EXCEEDED : failure)
}

/** Does a piece of a branch's work, and tells the parents of all branches that ended by it, up to the execution itself. */
export const step = async (run: Run, branch: Branch, work: () => Promise<void>): Promise<void> => {
  await within(run, branch, work)
  for (let ended = run.ended.shift(); ended; ended = run.ended.shift()) {
    const parent = run.branch(ended.branch.parent ?? 0)
    if (ended.failure) await childFailed(run, parent, ended.branch, ended.failure)
    else await childFinished(run, parent, ended.branch)
  }
}
