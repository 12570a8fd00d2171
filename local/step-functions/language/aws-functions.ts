import { createHash, randomUUID } from 'node:crypto'
import type { Expression, Focus } from 'jsonata'
import type { Json } from '../json.ts'
import { MEMORY } from './evaluation-bounds.ts'
import { seededRandom } from './seeded-random.ts'

/** In the order in which the service names them. */
const ALGORITHMS = new Map([
  ['SHA-1', 'sha1'],
  ['SHA-384', 'sha384'],
  ['SHA-256', 'sha256'],
  ['SHA-512', 'sha512'],
  ['MD5', 'md5'],
])

/** The longest array that `$range` may make. */
const LONGEST_RANGE = 360_145

/** JSONata takes an array marked so apart again when it holds one item. */
const asSequence = <T>(items: T[]): T[] =>
  Object.defineProperty(items, 'sequence', { enumerable: false, value: true })

/** JSONata's refusal of an argument, which it words itself, for what its signatures cannot say. */
const refusal = (code: 'T0410' | 'T0412', index: number, token: string): Error =>
  Object.assign(new Error(code), { code, index, token })

/** The refusal of a value of the right type: the service has these as JSONata has those of `$error`. */
const failure = (message: string): Error => Object.assign(new Error(message), { code: 'D3137' })

const partition = (items: Json | undefined, asked: number | undefined) => {
  if (items === undefined) return undefined
  // JSONata's own array parameters take a single value for a list of one, the service's does not.
  if (!Array.isArray(items)) throw refusal('T0412', 1, 'partition')
  const size = asked === undefined ? items.length : Math.trunc(asked)
  if (size < 0) throw failure('Second argument must be zero or greater')
  if (size === 0 || items.length === 0) return undefined
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  )
}

const range = (from: number | undefined, to: number | undefined, by: number | undefined) => {
  if (from === undefined) throw refusal('T0410', 1, 'range')
  if (to === undefined) throw refusal('T0410', 2, 'range')
  if (by === undefined) return undefined
  const [first, last, step] = [Math.trunc(from), Math.trunc(to), Math.trunc(by)]
  if (step === 0 || (last - first) * step < 0) return undefined
  const count = Math.floor((last - first) / step) + 1
  if (count > LONGEST_RANGE) throw new Error(MEMORY)
  return asSequence(Array.from({ length: count }, (_, place) => first + place * step))
}

const hash = (content: string | undefined, algorithm: string | undefined) => {
  if (content === undefined) throw refusal('T0410', 1, 'hash')
  if (algorithm === undefined) return undefined
  const name = ALGORITHMS.get(algorithm)
  if (!name)
    throw failure(`Hash algorithm '${algorithm}' must be one of ${[...ALGORITHMS.keys()].join(', ')}`)
  return createHash(name).update(content).digest('hex')
}

const random = (seed: number | undefined) =>
  seed === undefined ? Math.random() : seededRandom(Math.trunc(seed))

const parse = (text: string | undefined): Json | undefined => {
  if (text === undefined) return undefined
  try {
    const value: Json = JSON.parse(text)
    return value
  } catch {
    throw failure('Invalid JSON')
  }
}

/**
 * Gives an expression the functions Step Functions adds to JSONata, and a `$now` and `$millis` that read the clock
 * of the embedded cloud (`now`, epoch milliseconds) instead of the host's.
 */
export const addAwsFunctions = (expression: Expression, now: () => number): void => {
  // Step Functions leaves this one out: evaluating texts as code.
  expression.assign('eval', undefined)
  expression.registerFunction('partition', partition, '<j?n?:a>')
  expression.registerFunction('range', range, '<n?n?n?:a>')
  expression.registerFunction('hash', hash, '<s?s?:s>')
  expression.registerFunction('random', random, '<n?:n>')
  expression.registerFunction('uuid', () => randomUUID(), '<:s>')
  expression.registerFunction('parse', parse, '<s?:x>')
  expression.registerFunction('millis', () => now(), '<:n>')
  expression.registerFunction(
    'now',
    function (this: Focus, picture?: string, zone?: string) {
      return this.environment.lookup('fromMillis').implementation.call(this, now(), picture, zone)
    },
    '<s?s?:s>',
  )
}
