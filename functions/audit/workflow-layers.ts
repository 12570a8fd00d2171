import { type Transition, transitionsOf, type Workflow } from './workflow-graph.ts'

/** The states of a workflow in rows, and which transitions lead back up. */
export interface Layers {
  readonly layerOf: ReadonlyMap<string, number>
  readonly forward: readonly Transition[]
  readonly back: readonly Transition[]
}

/** Transitions that lead to a state still being walked through: those close a loop. */
const loopsOf = ({ StartAt, States }: Workflow, transitions: readonly Transition[]): Set<Transition> => {
  const leaving = Map.groupBy(transitions, ({ from }) => from)
  const loops = new Set<Transition>()
  const done = new Set<string>()
  const walk = (name: string, path: ReadonlySet<string>) => {
    for (const transition of leaving.get(name) ?? []) {
      if (path.has(transition.to)) loops.add(transition)
      else if (!done.has(transition.to)) walk(transition.to, new Set([...path, transition.to]))
    }
    done.add(name)
  }
  for (const start of [StartAt, ...Object.keys(States)]) if (!done.has(start)) walk(start, new Set([start]))
  return loops
}

/** Puts each state one row below the lowest state that leads to it; loops lead back up. */
export const layersOf = (workflow: Workflow): Layers => {
  const transitions = transitionsOf(workflow)
  const loops = loopsOf(workflow, transitions)
  const forward = transitions.filter((transition) => !loops.has(transition))
  const arriving = Map.groupBy(forward, ({ to }) => to)
  const layerOf = new Map<string, number>()
  const place = (name: string): number => {
    const known = layerOf.get(name)
    if (known !== undefined) return known
    const above = (arriving.get(name) ?? []).map(({ from }) => place(from))
    const layer = above.length === 0 ? 0 : Math.max(...above) + 1
    layerOf.set(name, layer)
    return layer
  }
  for (const name of Object.keys(workflow.States)) place(name)
  return { layerOf, forward, back: [...loops] }
}
