import jsonata, { type Expression } from 'jsonata'
import type { Json } from '../json.ts'
import { addAwsFunctions } from './aws-functions.ts'
import { boundEvaluation } from './evaluation-bounds.ts'
import { EvaluationFailure } from './evaluation-failure.ts'

/** What an expression sees: `$states` and the variables in scope, by name without the dollar sign. */
export type Bindings = Record<string, unknown>

const OPENING = '{%'
const CLOSING = '%}'

/** Whether a text of a definition is a JSONata expression; a single space before it makes it a plain text. */
export const isExpression = (text: string): boolean =>
  text.length >= OPENING.length + CLOSING.length && text.startsWith(OPENING) && text.endsWith(CLOSING)

/** Whether a text has only one of the marks of an expression at its place: the service takes none such. */
export const isHalfExpression = (text: string): boolean =>
  !isExpression(text) && (text.startsWith(OPENING) || text.endsWith(CLOSING))

/** The JSONata source between the delimiters. */
export const sourceOf = (text: string): string => text.slice(OPENING.length, -CLOSING.length).trim()

const unsupported = Symbol('unsupported')

/** Copies what JSONata gave into plain JSON: its arrays carry marks that would change the next evaluation. */
const plain = (value: unknown): Json | typeof unsupported => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  // JSON has no infinity; the service gives its name instead.
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (Array.isArray(value)) {
    const items = value.map(plain)
    return items.every((item) => item !== unsupported) ? items : unsupported
  }
  if (typeof value !== 'object' || '_jsonata_lambda' in value || '_jsonata_function' in value)
    return unsupported
  const members: [string, Json][] = []
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue
    const copy = plain(member)
    if (copy === unsupported) return unsupported
    members.push([name, copy])
  }
  return Object.fromEntries(members)
}

/** The end of the service's sentence about an error: one of JSONata's own comes with its code. */
const describe = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return `: ${String(error)}`
  const message = 'message' in error ? String(error.message) : String(error)
  return 'code' in error && typeof error.code === 'string' ? `. ${error.code}: ${message}` : `: ${message}`
}

/** A JSONata expression of a definition, compiled once. */
export class CompiledExpression {
  readonly source: string
  readonly #compiled: Expression
  readonly #bound: (bindings: Bindings) => Bindings

  /** Throws JSONata's own error (`code`, `message`, `position`) when the source cannot be parsed. */
  constructor(source: string, now: () => number) {
    this.source = source
    this.#compiled = jsonata(source)
    addAwsFunctions(this.#compiled, now)
    this.#bound = boundEvaluation(this.#compiled)
  }

  /** Evaluates to a JSON value; throws `EvaluationFailure` naming `location`. */
  async evaluate(bindings: Bindings, location: string): Promise<Json> {
    const result = plain(await this.#run(bindings, location))
    if (result !== unsupported) return result
    throw this.#failure(location, 'returned an unsupported result type.')
  }

  async #run(bindings: Bindings, location: string): Promise<unknown> {
    let result: unknown
    try {
      result = await this.#compiled.evaluate(undefined, this.#bound(bindings))
    } catch (error) {
      throw this.#failure(location, `threw an error during evaluation${describe(error)}`)
    }
    if (result === undefined) throw this.#failure(location, 'returned nothing (undefined).')
    return result
  }

  #failure(location: string, what: string): EvaluationFailure {
    return new EvaluationFailure(
      location,
      `The JSONata expression '${this.source}' specified for the field '${location}' ${what}`,
    )
  }
}
