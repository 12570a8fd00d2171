import { writeFileSync } from 'node:fs'
import canonicalize from 'canonicalize'
import { StartError } from '../../../local/start-error.ts'
import { type Item, NEVER_KEPT, STORED_TYPES, typeOf } from '../stored-types.ts'

/** How much of its type an item shows: the more fields it has, the more a later release must be able to read. */
const fieldsOf = (item: Item): number => Object.keys(item).length

const isBetter = (item: Item, than: Item | undefined): boolean =>
  than === undefined ||
  fieldsOf(item) > fieldsOf(than) ||
  (fieldsOf(item) === fieldsOf(than) && `${item.pk} ${item.sk}` < `${than.pk} ${than.sk}`)

/** The fullest item of each type, in the order of the types. */
export const oneOfEach = (items: readonly Item[]): readonly Item[] => {
  const best = new Map<string, Item>()
  for (const item of items) if (isBetter(item, best.get(typeOf(item)))) best.set(typeOf(item), item)
  return [...best].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item)
}

/** Throws a `StartError` that names the types of which there is no item, and those that nobody knows. */
const requireEvery = (items: readonly Item[]): void => {
  const there = new Set(items.map(typeOf))
  const missing = STORED_TYPES.filter((type) => !there.has(type) && !Object.hasOwn(NEVER_KEPT, type))
  const unknown = [...there].filter((type) => !STORED_TYPES.includes(type))
  if (missing.length > 0)
    throw new StartError(`The played city has no ${missing.join(', ')}: let kept-story.ts come to it.`)
  if (unknown.length > 0) throw new StartError(`No key of Records is of the type ${unknown.join(', ')}.`)
}

/** Writes one item of each type that the Records table holds. Throws a `StartError` where one is missing. */
export const writeRecords = (file: string, items: readonly Item[]): void => {
  const chosen = oneOfEach(items)
  requireEvery(chosen)
  const ordered = JSON.parse(canonicalize(chosen) ?? '[]')
  writeFileSync(file, `${JSON.stringify(ordered, null, 2)}\n`)
}
