import jsonata, { type ExprNode } from 'jsonata'
import type { Json } from '../json.ts'
import { isExpression, isHalfExpression, sourceOf } from '../language/expression.ts'
import type { Problems } from './problems.ts'

/** The parser's nodes have more kinds and members than its type declaration tells. */
type Node = Omit<ExprNode, 'type'> & {
  type: string
  expression?: Node
  body?: Node
  then?: Node
  else?: Node
  condition?: Node
}

const nodesOf = (value: unknown): Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  return typeof value === 'object' && value !== null && 'type' in value ? [Object(value)] : []
}

/** The parts of a node that are evaluated in the same context as the node itself. */
const partsOf = (node: Node): Node[] => {
  if (node.type === 'path') return nodesOf(node.steps?.[0])
  return nodesOf([
    node.lhs,
    node.rhs,
    node.expression,
    node.expressions,
    node.procedure,
    node.arguments,
    node.condition,
    node.then,
    node.else,
    node.body,
  ])
}

const namesIn = (node: Node): string[] => {
  if (node.type === 'name') return [String(node.value)]
  if (node.type === 'variable' && node.value === '$') return ['$$']
  return partsOf(node).flatMap(namesIn)
}

/** What `$states` holds only at some places: how a task ended. */
export type Outcome = 'result' | 'errorOutput'

const OUTCOMES: readonly Outcome[] = ['result', 'errorOutput']

const reads = (node: Node, outcome: Outcome): boolean => {
  const [first, second] = node.type === 'path' ? nodesOf(node.steps) : []
  if (first?.type === 'variable' && first.value === 'states' && second?.value === outcome) return true
  return [...partsOf(node), ...nodesOf(node.steps)].some((part) => reads(part, outcome))
}

const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error)

const parsed = (text: string, path: string, problems: Problems): Node | undefined => {
  try {
    return nodesOf(jsonata(sourceOf(text)).ast())[0]
  } catch (error) {
    problems.add('INVALID_JSONATA_EXPRESSION', messageOf(error), path)
    return undefined
  }
}

const checkExpression = (text: string, path: string, problems: Problems, known?: Outcome): void => {
  const root = parsed(text, path, problems)
  if (!root) return
  for (const name of new Set(namesIn(root)))
    problems.add(
      'UNSUPPORTED_JSONATA_EXPRESSION',
      `Reference to '${name}'${name === '$$' ? '' : ' at the top level'} is not supported.`,
      path,
    )
  for (const outcome of OUTCOMES)
    if (outcome !== known && reads(root, outcome))
      problems.add('UNSUPPORTED_JSONATA_EXPRESSION', `Field '$states.${outcome}' does not exist.`, path)
}

/**
 * Parses every expression within a value and notes those the service would refuse: there is no document to look
 * names up in, `$states.errorOutput` exists within a catcher only, and `$states.result` where a Task, a Parallel or a
 * Map is left well; `known` is the one of them that exists here.
 */
export const checkExpressions = (
  value: Json | undefined,
  path: string,
  problems: Problems,
  known?: Outcome,
): void => {
  if (typeof value === 'string') {
    if (isExpression(value)) checkExpression(value, path, problems, known)
    else if (isHalfExpression(value))
      problems.refuse('JSONata string must start with {% and end with %}', path)
  } else if (Array.isArray(value)) {
    for (const [place, item] of value.entries()) checkExpressions(item, `${path}[${place}]`, problems, known)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value))
      checkExpressions(member, `${path}/${name}`, problems, known)
  }
}
