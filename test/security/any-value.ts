import fc from 'fast-check'
import { isSafeKey } from '../../functions/platform/clients/refuse-unsafe-input.ts'

const ofUnits = (...units: number[]) => String.fromCharCode(...units)

/** Characters that become a part of JSON's grammar when they are cut to their lower byte, as U+0122 becomes `"`. */
const grammarInLowByte = fc
  .tuple(fc.integer({ min: 1, max: 0xff }), fc.constantFrom(...'"\\{}[]:,\n\0'))
  .map(([high, low]) => ofUnits((high << 8) | low.charCodeAt(0)))
  .filter((character) => character.isWellFormed())

const character = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  { weight: 3, arbitrary: grammarInLowByte },
  {
    weight: 1,
    arbitrary: fc.constantFrom('"', '\\', '{', '}', '\u2028', '\u007f', '\ufeff', '😀', 'é', '\0'),
  },
)

/** Texts of all characters that Unicode has, half of them chosen to hurt. */
export const anyText = fc.oneof(
  fc.string({ unit: character, maxLength: 12 }),
  fc.constantFrom('NaN', '1e400', '0', '-0', 'null', 'true', '[]', '{}', 'S', 'N', 'M', 'toString', '__type'),
  // What would end a text, and go on with a value of its own.
  fc
    .string({ unit: character, maxLength: 4 })
    .map((text) => `${text}\u0122}},\u0122pk\u0122:{\u0122S\u0122:\u0122x`),
)

/** Texts that can be a key of a table. */
export const anyKeyText = anyText.filter((text) => text.length > 0)

/** Names of attributes and keys of maps: any text but the two that objects take for their own. */
export const anyName = anyText.filter((text) => text.length > 0 && isSafeKey(text))

/** Texts with half a surrogate pair somewhere in them. */
export const halfText = fc
  .tuple(anyText, fc.integer({ min: 0xd800, max: 0xdfff }), anyText)
  .map(([before, half, after]) => `${before}${ofUnits(half)}${after}`)
  .filter((text) => !text.isWellFormed())

const anyNumber = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc
    .double({ min: -1e15, max: 1e15, noNaN: true })
    .filter((one) => Math.abs(one) > 1e-15 && !Object.is(one, -0)),
)
const anyBytes = fc.uint8Array({ minLength: 1, maxLength: 9 })

const setOf = <T>(member: fc.Arbitrary<T>) =>
  fc
    .uniqueArray(member, { minLength: 1, maxLength: 4, selector: (one) => String(one) })
    .map((members) => new Set(members))

/** What DynamoDB can hold, nested a few levels deep. */
export const anyValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyText,
    anyNumber,
    fc.boolean(),
    fc.constant(null),
    anyBytes,
    setOf(anyText),
    setOf(anyNumber),
    setOf(anyBytes),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(anyName, tie('value'), { maxKeys: 4, noNullPrototype: false }),
  ),
})).value

/** The attributes of an item besides its key. */
export const anyAttributes = fc.dictionary(
  anyName.filter((name) => !['pk', 'sk'].includes(name)),
  anyValue,
  { maxKeys: 4 },
)

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

const wireOfSet = (members: readonly unknown[]) => {
  if (members.every((one) => typeof one === 'string')) return { SS: members }
  if (members.every((one) => one instanceof Uint8Array)) return { BS: members.map(base64) }
  return { NS: members.map(String) }
}

/** A value as DynamoDB's JSON has it: written apart from the SDK, to hold the SDK's bytes against. */
export const wireOf = (value: unknown): unknown => {
  if (value === null) return { NULL: true }
  if (typeof value === 'string') return { S: value }
  if (typeof value === 'number') return { N: String(value) }
  if (typeof value === 'boolean') return { BOOL: value }
  if (value instanceof Uint8Array) return { B: base64(value) }
  if (value instanceof Set) return wireOfSet([...value])
  if (Array.isArray(value)) return { L: value.map(wireOf) }
  return { M: wireOfFields(Object(value)) }
}

export const wireOfFields = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, wireOf(value)]))
