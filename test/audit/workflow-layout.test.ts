import { describe, expect, it } from 'vitest'
import { transitionsOf, type Workflow } from '../../functions/audit/workflow-graph.ts'
import { BOX, type Box, type Line, layOut } from '../../functions/audit/workflow-layout.ts'
import { MACHINES, workflowOf } from '../../functions/audit/workflows.ts'

const touch = (one: Box, other: Box) =>
  Math.abs(one.x - other.x) < BOX.width && Math.abs(one.y - other.y) < BOX.height

/** Points along a line, drawn as the page draws it: between two points the way stays in their gap of rows. */
const insideOf = ({ points, from, to }: Line, boxes: readonly Box[]) => {
  const others = boxes.filter(({ name }) => name !== from && name !== to)
  return points.flatMap(([x, y]) =>
    others.filter((box) => x > box.x && x < box.x + BOX.width && y >= box.y && y <= box.y + BOX.height),
  )
}

describe.each(MACHINES)('the drawing of %s', (machine) => {
  const workflow = workflowOf(machine)
  const layout = layOut(workflow)

  it('has a box for every state and a line for every way between two', () => {
    expect(layout.boxes.map(({ name }) => name).sort()).toEqual(Object.keys(workflow.States).sort())
    const drawn = layout.lines.map(({ from, to }) => `${from} > ${to}`).sort()
    expect(drawn).toEqual(
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
    expect(layout.lines.flatMap((line) => insideOf(line, layout.boxes))).toEqual([])
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

describe('a loop', () => {
  const workflow: Workflow = {
    StartAt: 'Ask',
    States: {
      Ask: { Type: 'Task', Next: 'Was it right?' },
      'Was it right?': { Type: 'Choice', Choices: [{ Next: 'Ask' }], Default: 'Done' },
      Done: { Type: 'Succeed' },
    },
  }

  it('is drawn back up', () => {
    const back = layOut(workflow).lines.find(({ to }) => to === 'Ask')

    expect(back?.points[0]?.[1]).toBeGreaterThan(back?.points.at(-1)?.[1] ?? 0)
  })
})
