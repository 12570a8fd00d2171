import { spreadApart } from './spread-apart.ts'
import type { Workflow, WorkflowState } from './workflow-graph.ts'
import { type Place, type Rows, rowsOf, segmentsOf, type Way } from './workflow-rows.ts'

/** Sizes in pixels. */
export const BOX = { width: 184, height: 62 } as const
const PASSAGE = 14
const GAP = { across: 22, down: 46 } as const
const MARGIN = 16
const PORTS = 0.62

export interface Box {
  readonly name: string
  readonly type: WorkflowState['Type']
  /** Of its left upper corner. */
  readonly x: number
  readonly y: number
}

/** A way as the points it passes, in its own direction; it runs straight down or up at each of them. */
export interface Line {
  readonly from: string
  readonly to: string
  readonly failing: boolean
  readonly points: readonly (readonly [x: number, y: number])[]
}

export interface WorkflowLayout {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
}

type Centres = ReadonlyMap<Place, number>

const widthOf = ({ state }: Place) => (state === undefined ? PASSAGE : BOX.width)
const apart = (left: Place | undefined, right: Place) =>
  left ? (widthOf(left) + widthOf(right)) / 2 + GAP.across : 0

/** A state pulls more than a passage, so that neighbouring states stand below each other. */
const PULL = 2
const leaning = (others: readonly Place[], centres: Centres): number => {
  const pulls = others.map((other) => ({
    at: centres.get(other) ?? 0,
    pull: other.state === undefined ? 1 : PULL,
  }))
  const all = pulls.reduce((sum, { pull }) => sum + pull, 0)
  return pulls.reduce((sum, { at, pull }) => sum + at * pull, 0) / all
}

const packed = (row: readonly Place[]): number[] =>
  spreadApart(row.map((place, at) => ({ at: 0, weight: 1, apart: apart(row[at - 1], place) })))

const TURNS = 120
/** Long ways stay straight: where two passages follow each other, both stand firm. */
const FIRM = 8

/** The centre of every place: near to what it is joined to, above and below in turns. */
const centresOf = ({ rows, ways }: Rows): Centres => {
  const segments = segmentsOf(ways)
  const above = Map.groupBy(segments, ([, lower]) => lower)
  const below = Map.groupBy(segments, ([upper]) => upper)
  const centres = new Map<Place, number>()
  for (const row of rows) for (const [at, x] of packed(row).entries()) centres.set(row[at] ?? fail(), x)
  const joined = (place: Place, turn: number): Place[] => [
    ...(turn % 3 === 1 ? [] : (above.get(place) ?? []).map(([upper]) => upper)),
    ...(turn % 3 === 0 ? [] : (below.get(place) ?? []).map(([, lower]) => lower)),
  ]
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const row of turn % 2 === 0 ? rows : rows.toReversed()) {
      const wishes = row.map((place, at) => {
        const others = joined(place, turn)
        const passages = place.state === undefined && others.some(({ state }) => state === undefined)
        return {
          at: others.length === 0 ? (centres.get(place) ?? 0) : leaning(others, centres),
          weight: passages ? FIRM : 1,
          apart: apart(row[at - 1], place),
        }
      })
      for (const [at, x] of spreadApart(wishes).entries()) centres.set(row[at] ?? fail(), x)
    }
  }
  return centres
}

const fail = (): never => {
  throw new Error('A row has no such place.')
}

const topOf = (layer: number) => MARGIN + layer * (BOX.height + GAP.down)

/** Where ways leave or reach a box: side by side, in the order of where they lead. */
const portsOf = (ways: readonly Way[], centres: Centres, side: 'top' | 'bottom') => {
  const end = ({ places }: Way) => (side === 'top' ? places.at(-1) : places[0]) ?? fail()
  const next = ({ places }: Way) => (side === 'top' ? places.at(-2) : places[1]) ?? fail()
  const ports = new Map<Way, number>()
  for (const [place, those] of Map.groupBy(ways, end)) {
    const ordered = those.toSorted(
      (one, other) => (centres.get(next(one)) ?? 0) - (centres.get(next(other)) ?? 0),
    )
    const step = (BOX.width * PORTS) / ordered.length
    for (const [at, way] of ordered.entries())
      ports.set(way, (centres.get(place) ?? 0) + step * (at - (ordered.length - 1) / 2))
  }
  return ports
}

const linesOf = (ways: readonly Way[], centres: Centres): Line[] => {
  const tops = portsOf(ways, centres, 'top')
  const bottoms = portsOf(ways, centres, 'bottom')
  return ways.map((way) => {
    const { from, to, failing, upwards, places } = way
    const passed = places.slice(1, -1).flatMap((place): [number, number][] => {
      const x = centres.get(place) ?? 0
      return [
        [x, topOf(place.layer)],
        [x, topOf(place.layer) + BOX.height],
      ]
    })
    const first: [number, number] = [bottoms.get(way) ?? 0, topOf(places[0]?.layer ?? 0) + BOX.height]
    const last: [number, number] = [tops.get(way) ?? 0, topOf(places.at(-1)?.layer ?? 0)]
    const points = [first, ...passed, last]
    return { from, to, failing, points: upwards ? points.toReversed() : points }
  })
}

/** Lays a workflow out in rows from its start downwards: no box touches another, and no way runs through a box. */
export const layOut = (workflow: Workflow): WorkflowLayout => {
  const rows = rowsOf(workflow)
  const found = centresOf(rows)
  const left = Math.min(...[...found].map(([place, x]) => x - widthOf(place) / 2))
  const centres: Centres = new Map([...found].map(([place, x]) => [place, Math.round(x - left + MARGIN)]))
  const boxes = [...centres].flatMap(([{ state, layer }, x]) => {
    const type = state === undefined ? undefined : workflow.States[state]?.Type
    return state !== undefined && type ? [{ name: state, type, x: x - BOX.width / 2, y: topOf(layer) }] : []
  })
  return {
    width: Math.max(...[...centres].map(([place, x]) => x + widthOf(place) / 2)) + MARGIN,
    height: topOf(rows.rows.length - 1) + BOX.height + MARGIN,
    boxes,
    lines: linesOf(rows.ways, centres),
  }
}
