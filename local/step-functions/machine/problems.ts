import { isObject, type Json, type JsonObject } from '../json.ts'

/** The kinds of mistakes in a definition, as the service names them. */
export type ProblemCode =
  | 'SCHEMA_VALIDATION_FAILED'
  | 'MISSING_TRANSITION_TARGET'
  | 'INVALID_JSONATA_EXPRESSION'
  | 'UNSUPPORTED_JSONATA_EXPRESSION'

/** Collects what is wrong with a definition, each with where it is. */
export class Problems {
  readonly #found: string[] = []

  add(code: ProblemCode, message: string, path: string): void {
    this.#found.push(`${code}: ${message} at ${path === '' ? '/' : path}`)
  }

  refuse(message: string, path: string): void {
    this.add('SCHEMA_VALIDATION_FAILED', message, path)
  }

  get found(): readonly string[] {
    return this.#found
  }

  /** Gives the object at `path`, or notes that there is none. */
  object(value: Json | undefined, path: string): JsonObject | undefined {
    if (isObject(value)) return value
    this.refuse('Value is not of expected type: Object', path)
    return undefined
  }

  /** Notes which of the required members are missing. */
  required(source: JsonObject, names: readonly string[], path: string): void {
    const missing = names.filter((name) => source[name] === undefined)
    if (missing.length > 0) this.refuse(`These fields are required: [${missing.join(', ')}]`, path)
  }

  text(source: JsonObject, name: string, path: string): string | undefined {
    const value = source[name]
    if (value === undefined || typeof value === 'string') return value
    this.refuse('Value is not of expected type: String', `${path}/${name}`)
    return undefined
  }

  /** A number within limits; a fraction only where `whole` is false. */
  number(
    source: JsonObject,
    name: string,
    path: string,
    limits: { least: number; most?: number; whole: boolean },
  ): void {
    const value = source[name]
    if (value === undefined) return
    if (typeof value !== 'number' || (limits.whole && !Number.isInteger(value))) {
      this.refuse(`Value is not of expected type: ${limits.whole ? 'Integer' : 'Float'}`, `${path}/${name}`)
      return
    }
    if (value < limits.least) this.refuse(`Value is below the minimum of ${limits.least}`, `${path}/${name}`)
    if (limits.most !== undefined && value > limits.most)
      this.refuse(`Value is above the maximum of ${limits.most}`, `${path}/${name}`)
  }
}
