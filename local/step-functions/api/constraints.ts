import { isObject, type JsonObject } from '../json.ts'
import { ServiceError } from '../service-error.ts'

/** Members whose values the service keeps out of its messages. */
const SENSITIVE = new Set(['definition', 'input', 'output', 'error', 'cause'])

const KINDS: Readonly<Record<string, string>> = {
  string: 'STRING_VALUE',
  number: 'NUMBER_VALUE',
  true: 'TRUE_VALUE',
  false: 'FALSE_VALUE',
}

/** The refusal of a value that is not of the kind a member has. */
const wrongKind = (value: unknown, wanted: string): ServiceError => {
  const kind = KINDS[typeof value === 'boolean' ? String(value) : typeof value]
  return new ServiceError(
    'SerializationException',
    kind === undefined
      ? 'Start of structure or map found where not expected.'
      : `${kind} can not be converted to ${wanted}`,
  )
}

/** Reads the members of a request and collects what is wrong with them, in the service's words. */
export class RequestReader {
  readonly #request: JsonObject
  readonly #problems: string[] = []

  constructor(request: unknown) {
    this.#request = isObject(request) ? request : {}
  }

  /** A text that must be there. */
  text(name: string, longest: number): string {
    const value = this.optionalText(name, longest)
    if (value === undefined) this.#miss(name)
    return value ?? ''
  }

  /** Such data that must be there. */
  data(name: string, longest: number): string {
    const value = this.optionalData(name, longest)
    if (value === undefined) this.#miss(name)
    return value ?? ''
  }

  optionalText(name: string, longest: number, shortest = 1): string | undefined {
    const value = this.#request[name]
    if (value === undefined || value === null) return undefined
    if (typeof value !== 'string') throw wrongKind(value, 'a String')
    if (value.length < shortest)
      this.#refuse(value, name, `Member must have length greater than or equal to ${shortest}`)
    if (value.length > longest)
      this.#refuse(value, name, `Member must have length less than or equal to ${longest}`)
    return value
  }

  /** A text whose length counts in bytes of UTF-8, as the service measures what executions carry. */
  optionalData(name: string, longest: number): string | undefined {
    const value = this.optionalText(name, Number.POSITIVE_INFINITY, 0)
    if (value !== undefined && Buffer.byteLength(value) > longest)
      this.#refuse(value, name, `Member must have length less than or equal to ${longest}`)
    return value
  }

  optionalNumber(name: string, least: number, most: number): number | undefined {
    const value = this.#request[name]
    if (value === undefined || value === null) return undefined
    if (typeof value !== 'number') throw wrongKind(value, 'an Integer')
    if (value < least) this.#refuse(value, name, `Member must have value greater than or equal to ${least}`)
    if (value > most) this.#refuse(value, name, `Member must have value less than or equal to ${most}`)
    return value
  }

  optionalFlag(name: string): boolean | undefined {
    const value = this.#request[name]
    if (value === undefined || value === null) return undefined
    if (typeof value !== 'boolean') throw wrongKind(value, 'a Boolean')
    return value
  }

  optionalObject(name: string): JsonObject | undefined {
    const value = this.#request[name]
    return isObject(value) ? value : undefined
  }

  optionalChoice(name: string, choices: readonly string[]): string | undefined {
    const value = this.optionalText(name, 100)
    if (value !== undefined && !choices.includes(value))
      this.#refuse(value, name, `Member must satisfy enum value set: [${choices.join(', ')}]`)
    return value
  }

  /** Refuses the request if anything read so far was wrong. */
  check(): void {
    const count = this.#problems.length
    if (count === 0) return
    throw new ServiceError(
      'ValidationException',
      `${count} validation error${count === 1 ? '' : 's'} detected: ${this.#problems.join('; ')}`,
    )
  }

  #miss(name: string): void {
    this.#note('Value null', name, 'Member must not be null')
  }

  #refuse(value: string | number, name: string, constraint: string): void {
    this.#note(SENSITIVE.has(name) ? 'Value' : `Value '${value}'`, name, constraint)
  }

  #note(what: string, name: string, constraint: string): void {
    this.#problems.push(`${what} at '${name}' failed to satisfy constraint: ${constraint}`)
  }
}
