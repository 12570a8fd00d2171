import type { Expression } from 'jsonata'

/** Parts evaluated before an expression is taken for one that never ends; the service goes by time. */
const MOST_PARTS = 500_000
/** How deep parts may lie within each other. */
const DEEPEST = 100
/** The longest list an expression may hold, and the bytes of it; a text may be as long as that. */
const MOST_NUMBERS = 873_782
const MOST_BYTES = MOST_NUMBERS * 8

const TIME = 'Expression evaluation timeout: Check for infinite loop'
const DEPTH =
  'Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive.'
export const MEMORY = 'Expression evaluation memory limit exceeded: Check for excessive memory usage'

/** JSONata calls what is bound to these names before and after it evaluates any part of an expression. */
const BEFORE_EACH_PART: unique symbol = Symbol.for('jsonata.__evaluate_entry')
const AFTER_EACH_PART: unique symbol = Symbol.for('jsonata.__evaluate_exit')

interface Part {
  readonly type?: string
  readonly value?: unknown
  readonly group?: unknown
}

/** Whether a part evaluates those within it side by side, so that their depth cannot be told. */
const spreads = ({ type, value, group }: Part): boolean =>
  group !== undefined || (type === 'unary' && (value === '[' || value === '{'))

const depthOf = (node: unknown): number => {
  if (typeof node !== 'object' || node === null) return 0
  const within = Object.values(node).reduce((deepest, part) => Math.max(deepest, depthOf(part)), 0)
  return within + (!Array.isArray(node) && 'type' in node ? 1 : 0)
}

/** Only functions and ranges can make an expression long, and only what is written deep lies deep. */
const needsBounds = (compiled: Expression): boolean => {
  const tree = compiled.ast()
  const text = JSON.stringify(tree)
  return text.includes('"lambda"') || text.includes('".."') || depthOf(tree) > DEEPEST
}

const isTooLarge = (result: unknown): boolean =>
  Array.isArray(result)
    ? result.length > MOST_NUMBERS
    : typeof result === 'string' && result.length > MOST_BYTES

interface Counters {
  parts: number
  depth: number
  spread: number
}

/** Where each evaluation keeps its own counters, as many may go on side by side; no expression can name this. */
const COUNTERS = ' counters'

interface Environment {
  lookup(name: string): Counters
}

const before = (part: Part, _input: unknown, environment: Environment): void => {
  const counters = environment.lookup(COUNTERS)
  counters.parts += 1
  counters.depth += 1
  if (spreads(part)) counters.spread += 1
  if (counters.parts > MOST_PARTS) throw new Error(TIME)
  if (counters.spread === 0 && counters.depth > DEEPEST) throw new Error(DEPTH)
}

const after = (part: Part, _input: unknown, environment: Environment, result: unknown): void => {
  const counters = environment.lookup(COUNTERS)
  counters.depth -= 1
  if (spreads(part)) counters.spread -= 1
  if (isTooLarge(result)) throw new Error(MEMORY)
}

type Bind = (bindings: Record<string, unknown>) => Record<string, unknown>

/**
 * Ends an expression that repeats, nests or holds too much, in the words and at the bounds seen on AWS; else it would
 * stop the whole machine. Gives what adds to the bindings of each evaluation.
 */
export const boundEvaluation = (compiled: Expression): Bind => {
  if (!needsBounds(compiled)) return (bindings) => bindings
  // Names are texts in the type declaration, but these of JSONata's own are symbols.
  Reflect.apply(compiled.assign, compiled, [BEFORE_EACH_PART, before])
  Reflect.apply(compiled.assign, compiled, [AFTER_EACH_PART, after])
  return (bindings) => ({ ...bindings, [COUNTERS]: { parts: 0, depth: 0, spread: 0 } })
}
