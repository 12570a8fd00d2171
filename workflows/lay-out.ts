import type { ElkEdgeSection, ElkNode } from 'elkjs/lib/elk.bundled.js'
import elk from 'elkjs/lib/elk.bundled.js'
import { transitionsOf, type Workflow } from './workflow-graph.ts'

/** The size of a state's box, in pixels. */
export const BOX = { width: 184, height: 62 } as const

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': '[top=16,left=16,bottom=16,right=16]',
  'elk.spacing.nodeNode': '26',
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeEdge': '12',
  'elk.layered.spacing.nodeNodeBetweenLayers': '46',
  'elk.layered.spacing.edgeNodeBetweenLayers': '18',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.crossingMinimization.thoroughness': '60',
  // States are written in the order in which they are passed: what leads back up is a loop.
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
}

const pointsOf = (sections: readonly ElkEdgeSection[] = []) =>
  sections
    .flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint])
    .map(({ x, y }) => [Math.round(x), Math.round(y)] as const)

/** Where a workflow's boxes and lines stand, in pixels. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly boxes: readonly { name: string; type: string; x: number; y: number }[]
  readonly lines: readonly { from: string; to: string; points: readonly (readonly [number, number])[] }[]
}

/** Lays a workflow out in layers from its start downwards, by ELK: no box touches another, no line runs through a box. */
export const layOut = async (workflow: Workflow): Promise<Drawing> => {
  const transitions = transitionsOf(workflow)
  const children: ElkNode[] = Object.keys(workflow.States).map((id) => ({
    id,
    ...BOX,
    ...(id === workflow.StartAt
      ? { layoutOptions: { 'elk.layered.layering.layerConstraint': 'FIRST' } }
      : {}),
  }))
  const edges = transitions.map(({ from, to }, at) => ({ id: `${at}`, sources: [from], targets: [to] }))
  const graph: ElkNode = { id: 'workflow', layoutOptions: OPTIONS, children, edges }
  const drawn: ElkNode = await new elk.default().layout(graph)
  const sectionsOf = new Map((drawn.edges ?? []).map(({ id, sections }) => [id, sections]))
  return {
    width: Math.ceil(drawn.width ?? 0),
    height: Math.ceil(drawn.height ?? 0),
    boxes: (drawn.children ?? []).flatMap(({ id, x = 0, y = 0 }) => {
      const type = workflow.States[id]?.Type
      return type ? [{ name: id, type, x: Math.round(x), y: Math.round(y) }] : []
    }),
    lines: transitions.map(({ from, to }, at) => ({ from, to, points: pointsOf(sectionsOf.get(`${at}`)) })),
  }
}
