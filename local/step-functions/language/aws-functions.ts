import { createHash, randomUUID } from 'node:crypto'
import type { Expression, Focus } from 'jsonata'
import type { Json } from '../json.ts'
import { MEMORY } from './evaluation-bounds.ts'
import { seededRandom } from './seeded-random.ts'

const ALGORITHMS: Record<string, string> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
}

/** The longest array that `$range` may make. Where the service wants whole numbers, it rounds them down. */
const LONGEST_RANGE = 360_145

const isSet = <T>(value: T | undefined | null): value is T => value !== undefined && value !== null

/** JSONata takes an array marked so apart again when it holds one item. */
const asSequence = <T>(items: T[]): T[] =>
  Object.defineProperty(items, 'sequence', { enumerable: false, value: true })

/** JSONata's own refusal of an argument, which it words itself, for what its signatures cannot say. */
const notOfSignature = (index: number, token: string): Error =>
  Object.assign(new Error('T0410'), { code: 'T0410', index, token })

const partition = (items: Json | undefined, asked: number | undefined) => {
  if (items === undefined) return undefined
  // JSONata's own array parameters take a single value for a list of one, the service's does not.
  if (!Array.isArray(items)) throw notOfSignature(1, 'partition')
  const size = asked === undefined ? Math.max(1, items.length) : Math.floor(asked)
  if (size < 1) throw new Error('The size of a part must be a positive integer')
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  )
}

const range = (...asked: readonly (number | undefined)[]) => {
  const [first, last, step] = asked.map((number) => (isSet(number) ? Math.floor(number) : undefined))
  if (first === undefined || last === undefined || step === undefined) return undefined
  if (step === 0) throw new Error('The step of a range must not be zero')
  const count = Math.max(0, Math.floor((last - first) / step) + 1)
  if (count > LONGEST_RANGE) throw new Error(MEMORY)
  return asSequence(Array.from({ length: count }, (_, place) => first + place * step))
}

const hash = (content: string | undefined, algorithm = 'SHA-256') => {
  const name = ALGORITHMS[algorithm]
  if (!isSet(content)) return undefined
  if (!name) throw new Error(`Unknown hash algorithm: ${algorithm}`)
  return createHash(name).update(content).digest('hex')
}

const random = (seed: number | undefined) => (isSet(seed) ? seededRandom(Math.floor(seed)) : Math.random())

const parse = (text: string | undefined): Json | undefined => {
  if (!isSet(text)) return undefined
  const value: Json = JSON.parse(text)
  return value
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
