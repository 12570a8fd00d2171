import { isObject, type Json, type JsonObject } from '../json.ts'

/** The kinds of mistakes in a definition, as the service names them. */
export type ProblemCode =
  | 'INVALID_JSON_DESCRIPTION'
  | 'SCHEMA_VALIDATION_FAILED'
  | 'DUPLICATE_STATE_NAME'
  | 'DUPLICATE_VARIABLE_NAME'
  | 'INVALID_STATE_NAME'
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

/** What the service says of a value of another type than one of these. */
export const expected = (...types: string[]): string => `Expected value of type [${types.join(', ')}]`

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
    this.refuse(expected('OBJECT'), path)
    return undefined
  }

  /** Notes which of the required members are missing. */
  required(source: JsonObject, names: readonly string[], path: string): void {
    const missing = names.filter((name) => source[name] === undefined)
    if (missing.length > 0) this.refuse(`These fields are required: [${missing.join(', ')}]`, path)
  }

  /** Notes when none or more of these members are there than the one there must be. */
  oneOf(source: JsonObject, names: readonly string[], path: string): void {
    const given = names.filter((name) => source[name] !== undefined).length
    const list = `the following fields: [${names.join(', ')}]`
    if (given === 0) this.refuse(`This object should have only one of ${list}`, path)
    if (given > 1) this.refuse(`There should only be one of ${list}`, path)
  }

  /** Notes a value that is none of those there may be; one that is not there is well. */
  choice(source: JsonObject, name: string, known: readonly string[], path: string): void {
    const value = this.text(source, name, path)
    if (value !== undefined && !known.includes(value))
      this.refuse(`Value should be one of the following: [${known.join(', ')}]`, `${path}/${name}`)
  }

  /** Gives a list, which must hold something, or notes that there is none. */
  filled(value: Json, path: string): readonly Json[] {
    if (!Array.isArray(value)) this.refuse(expected('ARRAY'), path)
    else if (value.length === 0) this.refuse('Value cannot be empty', path)
    else return value
    return []
  }

  text(source: JsonObject, name: string, path: string): string | undefined {
    const value = source[name]
    if (value === undefined || typeof value === 'string') return value
    this.refuse(expected('STRING'), `${path}/${name}`)
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
      return `Expected value of type ${whole ? 'Integer' : 'Float'}`
    if (value < least) return `Minimum value is ${least}`
    return most !== undefined && value > most ? `Maximum value is ${most}` : undefined
  }
}
