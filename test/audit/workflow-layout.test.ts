import { describe, expect, it } from 'vitest'
import { BOX, type Box, isMachine, type Line, layoutOf } from '../../functions/audit/workflow-layout.ts'
import { definitions } from '../../workflows/definitions.ts'
import { layOut } from '../../workflows/lay-out.ts'
import { transitionsOf } from '../../workflows/workflow-graph.ts'

const touch = (one: Box, other: Box) =>
  Math.abs(one.x - other.x) < BOX.width && Math.abs(one.y - other.y) < BOX.height

/** The boxes that a line runs through; between two of its points it runs straight across or straight down. */
const boxesOn = ({ points, from, to }: Line, boxes: readonly Box[]) => {
  const others = boxes.filter(({ name }) => name !== from && name !== to)
  return points.slice(1).flatMap(([x, y], at) => {
    const [beforeX = x, beforeY = y] = points[at] ?? []
    return others.filter(
      (box) =>
        Math.max(x, beforeX) > box.x &&
        Math.min(x, beforeX) < box.x + BOX.width &&
        Math.max(y, beforeY) > box.y &&
        Math.min(y, beforeY) < box.y + BOX.height,
    )
  })
}

const isUpright = ({ points }: Line) =>
  points.slice(1).every(([x, y], at) => x === points[at]?.[0] || y === points[at]?.[1])

const drawn = Object.entries(definitions).flatMap(([machine, workflow]) =>
  isMachine(machine) ? [{ machine, workflow, layout: layoutOf(machine) }] : [],
)

it('every machine has a drawing', () => {
  expect(drawn.map(({ machine }) => machine)).toEqual(Object.keys(definitions))
})

describe.each(drawn)('the drawing of $machine', ({ workflow, layout }) => {
  it('is the one that its definition has today', async () => {
    expect(layout, 'run: npm run draw').toEqual(await layOut(workflow))
  })

  it('has a box for every state and a line for every way between two', () => {
    expect(layout.boxes.map(({ name }) => name).sort()).toEqual(Object.keys(workflow.States).sort())
    const ways = layout.lines.map(({ from, to }) => `${from} > ${to}`).sort()
    expect(ways).toEqual(
      transitionsOf(workflow)
        .map(({ from, to }) => `${from} > ${to}`)
        .sort(),
    )
  })

  it('lets no two boxes touch, and no way run through a box', () => {
    const pairs = layout.boxes.flatMap((one, at) =>
      layout.boxes.slice(at + 1).map((other) => [one, other] as const),
    )

    expect(pairs.filter(([one, other]) => touch(one, other))).toEqual([])
    expect(layout.lines.flatMap((line) => boxesOn(line, layout.boxes))).toEqual([])
    expect(layout.lines.filter((line) => !isUpright(line))).toEqual([])
  })

  it('stays inside its picture, and begins at the top with the first state', () => {
    for (const { x, y } of layout.boxes) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + BOX.width).toBeLessThanOrEqual(layout.width)
      expect(y + BOX.height).toBeLessThanOrEqual(layout.height)
    }
    const top = Math.min(...layout.boxes.map(({ y }) => y))
    expect(layout.boxes.filter(({ y }) => y === top).map(({ name }) => name)).toContain(workflow.StartAt)
  })

  it('leads every line from the edge of its own box to the edge of the other', () => {
    const boxOf = new Map(layout.boxes.map((box) => [box.name, box]))
    for (const { from, to, points } of layout.lines) {
      const [first, last] = [points[0], points.at(-1)]
      for (const [name, point] of [
        [from, first],
        [to, last],
      ] as const) {
        const box = boxOf.get(name)
        const [x = -1, y = -1] = point ?? []
        expect(x).toBeGreaterThanOrEqual(box?.x ?? Number.POSITIVE_INFINITY)
        expect(x).toBeLessThanOrEqual((box?.x ?? 0) + BOX.width)
        expect([box?.y, (box?.y ?? 0) + BOX.height]).toContain(y)
      }
    }
  })
})
