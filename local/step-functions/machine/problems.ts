import { isObject, type Json, type JsonObject } from '../json.ts'

/** The kinds of mistakes in a definition, as the service names them. */
export type ProblemCode =
  | 'INVALID_JSON_DESCRIPTION'
  | 'SCHEMA_VALIDATION_FAILED'
  | 'DUPLICATE_STATE_NAME'
  | 'MISSING_TRANSITION_TARGET'
  | 'MISSING_END_STATE'
  | 'INVALID_JSONATA_EXPRESSION'
  | 'UNSUPPORTED_JSONATA_EXPRESSION'

/** One mistake; one of the whole definition has no location. */
export interface Problem {
  readonly code: ProblemCode
  readonly message: string
  readonly location?: string
}

export interface Limits {
  readonly least: number
  readonly most?: number
  readonly whole: boolean
}

/** Collects what is wrong with a definition, each with where it is. */
export class Problems {
  readonly #found: Problem[] = []

  /** `path` undefined is a mistake of the whole. */
  add(code: ProblemCode, message: string, path: string | undefined): void {
    this.#found.push({ code, message, ...(path !== undefined && { location: path === '' ? '/' : path }) })
  }

  refuse(message: string, path: string): void {
    this.add('SCHEMA_VALIDATION_FAILED', message, path)
  }

  get found(): readonly Problem[] {
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

  /** Checks a number against its limits; a fraction is allowed only where `whole` is false. */
  number(source: JsonObject, name: string, path: string, limits: Limits): void {
    const value = source[name]
    if (value === undefined) return
    const wrong = this.#wrongNumber(value, limits)
    if (wrong) this.refuse(wrong, `${path}/${name}`)
  }

  #wrongNumber(value: Json, { least, most, whole }: Limits): string | undefined {
    if (typeof value !== 'number' || (whole && !Number.isInteger(value)))
      return `Value is not of expected type: ${whole ? 'Integer' : 'Float'}`
    if (value < least) return `Value is below the minimum of ${least}`
    return most !== undefined && value > most ? `Value is above the maximum of ${most}` : undefined
  }
}
