/** Names that mean something to JavaScript itself: as the key of an object they would be more than a name. */
const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Whether a name that somebody else chose must never become the key of an object. */
export const isReserved = (name: string): boolean => RESERVED.has(name)

/**
 * A record whose names somebody else chose, as in an address, a cookie or a form: it has no prototype, so that it
 * answers for the names it was given and no others, and reserved names are left out.
 */
export const recordOf = <Value>(
  entries: Iterable<readonly [string, Value]>,
): Readonly<Record<string, Value>> => {
  const record: Record<string, Value> = Object.create(null)
  for (const [name, value] of entries) if (!isReserved(name)) record[name] = value
  return record
}
