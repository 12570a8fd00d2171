import type { Workflow } from './workflow-graph.ts'
import { layersOf } from './workflow-layers.ts'

/** A state, or a place where a long way passes a row on its way to another one. */
export interface Place {
  readonly id: string
  readonly layer: number
  readonly state: string | undefined
}

/** A way between two states as the places it touches, always from the upper to the lower one. */
export interface Way {
  readonly from: string
  readonly to: string
  readonly failing: boolean
  /** It leads back up: drawn along the same places, but towards the upper end. */
  readonly upwards: boolean
  readonly places: readonly Place[]
}

export interface Rows {
  readonly rows: readonly (readonly Place[])[]
  readonly ways: readonly Way[]
}

/** Pairs of places in neighbouring rows that a way joins. */
export const segmentsOf = (ways: readonly Way[]): (readonly [Place, Place])[] =>
  ways.flatMap(({ places }) =>
    places.slice(1).flatMap((lower, at) => {
      const upper = places[at]
      return upper ? [[upper, lower] as const] : []
    }),
  )

const waysOf = (workflow: Workflow, states: ReadonlyMap<string, Place>): Way[] => {
  const { forward, back } = layersOf(workflow)
  const wayFrom = (from: string, to: string, failing: boolean, upwards: boolean): Way[] => {
    const upper = states.get(upwards ? to : from)
    const lower = states.get(upwards ? from : to)
    if (!upper || !lower) return []
    const between = Array.from({ length: Math.max(0, lower.layer - upper.layer - 1) }, (_, at) => ({
      id: `${from} > ${to} ${at}`,
      layer: upper.layer + 1 + at,
      state: undefined,
    }))
    return [{ from, to, failing, upwards, places: [upper, ...between, lower] }]
  }
  return [
    ...forward.flatMap(({ from, to, failing }) => wayFrom(from, to, failing, false)),
    ...back.flatMap(({ from, to, failing }) => wayFrom(from, to, failing, true)),
  ]
}

type Positions = ReadonlyMap<Place, number>

const positionsIn = (rows: readonly (readonly Place[])[]): Positions =>
  new Map(rows.flatMap((row) => row.map((place, at) => [place, at] as const)))

const crossingsIn = (rows: readonly (readonly Place[])[], ways: readonly Way[]): number => {
  const at = positionsIn(rows)
  const spans = segmentsOf(ways).map(([upper, lower]) => [
    upper.layer,
    at.get(upper) ?? 0,
    at.get(lower) ?? 0,
  ])
  let crossings = 0
  for (const [layer = 0, top = 0, bottom = 0] of spans)
    for (const [other = 0, otherTop = 0, otherBottom = 0] of spans)
      if (layer === other && top < otherTop && bottom > otherBottom) crossings += 1
  return crossings
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

/** Each row ordered by the mean position of what it is joined to in the row above or below. */
const sweep = (rows: readonly Place[][], ways: readonly Way[], down: boolean): Place[][] => {
  const segments = segmentsOf(ways)
  const neighbours = Map.groupBy(segments, ([upper, lower]) => (down ? lower : upper))
  const ordered = rows.map((row) => [...row])
  const order = down ? ordered.keys() : [...ordered.keys()].reverse()
  for (const layer of order) {
    const at = positionsIn(ordered)
    const wanted = (place: Place) => {
      const joined = (neighbours.get(place) ?? []).map(([upper, lower]) => at.get(down ? upper : lower) ?? 0)
      return joined.length === 0 ? (at.get(place) ?? 0) : mean(joined)
    }
    ordered[layer] = (ordered[layer] ?? []).toSorted((one, other) => wanted(one) - wanted(other))
  }
  return ordered
}

const SWEEPS = 24

/** The rows of a workflow's drawing, ordered so that few ways cross. Source: Sugiyama, Tagawa and Toda, 1981. */
export const rowsOf = (workflow: Workflow): Rows => {
  const { layerOf } = layersOf(workflow)
  const states = new Map(
    [...layerOf].map(([state, layer]) => [state, { id: state, layer, state } satisfies Place] as const),
  )
  const ways = waysOf(workflow, states)
  const places = new Set<Place>([...states.values(), ...ways.flatMap((way) => way.places)])
  const height = Math.max(0, ...layerOf.values()) + 1
  let rows: Place[][] = Array.from({ length: height }, (_, layer) =>
    [...places].filter((place) => place.layer === layer),
  )
  let best: Place[][] = rows
  for (let at = 0; at < SWEEPS; at += 1) {
    rows = sweep(rows, ways, at % 2 === 0)
    if (crossingsIn(rows, ways) < crossingsIn(best, ways)) best = rows
  }
  return { rows: best, ways }
}
