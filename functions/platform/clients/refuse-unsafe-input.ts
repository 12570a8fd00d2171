/** An input that the SDK would not send as it is. */
export class UnsafeInputError extends Error {
  override readonly name = 'UnsafeInputError'
}

/** Whether a key may name an attribute or a map's entry: the SDK takes these two for a value's prototype or class. */
export const isSafeKey = (key: string): boolean =>
  key !== '__proto__' && key !== 'constructor' && key.isWellFormed()

const refuseKey = (key: string): void => {
  if (!isSafeKey(key))
    throw new UnsafeInputError('A key that names a prototype or half a character cannot be sent.')
}

const refuseEach = (values: Iterable<unknown>): boolean => {
  let isBinary = false
  for (const value of values) if (refuseUnsafeInput(value)) isBinary = true
  return isBinary
}

const refuseFields = (fields: Readonly<Record<string, unknown>>): boolean => {
  const prototype: unknown = Object.getPrototypeOf(fields)
  if (prototype !== Object.prototype && prototype !== null)
    throw new UnsafeInputError('An object with a prototype of its own cannot be sent.')
  let isBinary = false
  for (const key in fields) {
    refuseKey(key)
    const value = fields[key]
    if (refuseUnsafeInput(value)) isBinary = true
    // These values are the names of attributes.
    if (key === 'ExpressionAttributeNames')
      for (const name of Object.values(value ?? {})) refuseKey(`${name}`)
  }
  return isBinary
}

const refuseObject = (object: object): boolean => {
  if (Array.isArray(object) || object instanceof Set) return refuseEach(object)
  if (object instanceof Uint8Array) return true
  if (!(object instanceof Map)) return refuseFields(object as never)
  for (const key of object.keys()) refuseKey(`${key}`)
  return refuseEach(object.values())
}

/**
 * Refuses a value that would not arrive as it is: keys that stand for a prototype, objects that inherit anything, texts
 * that are not well-formed, numbers that JSON has no word for, functions and symbols. At any depth; returns whether
 * there are bytes in it.
 *
 * @throws UnsafeInputError without the value, which may be somebody's answer.
 */
export const refuseUnsafeInput = (value: unknown): boolean => {
  switch (typeof value) {
    case 'string':
      if (value.isWellFormed()) return false
      throw new UnsafeInputError('Half a character cannot be sent.')
    case 'object':
      return value !== null && refuseObject(value)
    case 'number':
      if (Number.isFinite(value)) return false
      throw new UnsafeInputError('A number that is none cannot be sent.')
    case 'function':
    case 'symbol':
      throw new UnsafeInputError('A function cannot be sent.')
    default:
      return false
  }
}
