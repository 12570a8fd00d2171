import { BatchGetCommand, GetCommand } from '@aws-sdk/lib-dynamodb'
import DataLoader from 'dataloader'
import type * as z from 'zod'
import { attempts } from '../attempts.ts'
import { TransientError } from '../lambda/transient-error.ts'
import type { Key } from './keys.ts'
import type { Tables } from './table.ts'

type Item = Record<string, unknown>

/** DynamoDB's own limit of one batch. */
const A_BATCH = 100
const ATTEMPTS = 6

/** DynamoDB's own limits of a key. */
const LONGEST_PARTITION_KEY = 2048
const LONGEST_SORT_KEY = 1024

/** Whether a key is one that a record can have: what a person asks for may be of any length, or blank. */
const canBeKept = ({ pk, sk }: Key): boolean =>
  pk !== '' &&
  sk !== '' &&
  Buffer.byteLength(pk) <= LONGEST_PARTITION_KEY &&
  Buffer.byteLength(sk) <= LONGEST_SORT_KEY

const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`

const keyOf = (item: Item): Key => ({ pk: String(item.pk), sk: String(item.sk) })

const readOne = async ({ client, records }: Tables, key: Key): Promise<Item[]> => {
  const { Item } = await client.send(
    new GetCommand({ TableName: records, Key: { ...key }, ConsistentRead: true }),
  )
  return Item === undefined ? [] : [Item]
}

/** Reads several records at once; what a busy table leaves out is asked for again. */
const readSeveral = async ({ client, records }: Tables, keys: readonly Key[]): Promise<Item[]> => {
  const found: Item[] = []
  let left: Item[] = keys.map(({ pk, sk }) => ({ pk, sk }))
  for await (const _ of attempts(ATTEMPTS)) {
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetCommand({ RequestItems: { [records]: { Keys: left, ConsistentRead: true } } }),
    )
    found.push(...(Responses?.[records] ?? []))
    left = UnprocessedKeys?.[records]?.Keys ?? []
    if (left.length === 0) return found
  }
  throw new TransientError('The records table stayed too busy to read.')
}

const readTogether = async (tables: Tables, keys: readonly Key[]): Promise<(Item | undefined)[]> => {
  const distinct = [...new Map(keys.map((key) => [nameOf(key), key])).values()]
  const [only, ...others] = distinct
  const items =
    only && others.length === 0 ? await readOne(tables, only) : await readSeveral(tables, distinct)
  const byName = new Map(items.map((item) => [nameOf(keyOf(item)), item]))
  return keys.map((key) => byName.get(nameOf(key)))
}

const loaders = new WeakMap<Tables, DataLoader<Key, Item | undefined>>()

// Nothing is remembered: a loader only gathers what is asked for in the same turn.
const loaderOf = (tables: Tables): DataLoader<Key, Item | undefined> => {
  const known = loaders.get(tables)
  if (known) return known
  const loader = new DataLoader<Key, Item | undefined>((keys) => readTogether(tables, keys), {
    cache: false,
    maxBatchSize: A_BATCH,
  })
  loaders.set(tables, loader)
  return loader
}

const asked = new WeakMap<Tables, Map<string, Promise<Item | undefined>[]>>()

/**
 * The same tables with some records asked for already, in one request, before the code that needs them is reached: the
 * first reading of each is answered by what was asked for here (of one named twice, the first two), any later one by
 * the table again.
 */
export const readAhead = (tables: Tables, keys: readonly Key[]): Tables => {
  const ahead = { ...tables }
  const loader = loaderOf(ahead)
  const items = new Map<string, Promise<Item | undefined>[]>()
  for (const key of keys.filter(canBeKept)) {
    const item = loader.load(key)
    // What nobody comes to need may fail unheard.
    item.catch(() => undefined)
    items.set(nameOf(key), [...(items.get(nameOf(key)) ?? []), item])
  }
  asked.set(ahead, items)
  return ahead
}

const load = async (tables: Tables, key: Key): Promise<Item | undefined> => {
  if (!canBeKept(key)) return undefined
  const item = asked.get(tables)?.get(nameOf(key))?.shift()
  return item ?? loaderOf(tables).load(key)
}

/**
 * Reads one record, strongly consistent and parsed; `undefined` when there is none. Records asked for at the same
 * time, as by `Promise.all`, are read in one request.
 */
export const getRecord = async <Schema extends z.ZodType>(
  tables: Tables,
  key: Key,
  schema: Schema,
): Promise<z.output<Schema> | undefined> => {
  const item = await load(tables, key)
  return item === undefined ? undefined : schema.parse(item)
}

/** Reads the records of many keys, strongly consistent and parsed, in the keys' order; missing ones are left out. */
export const getRecords = async <Schema extends z.ZodType>(
  tables: Tables,
  keys: readonly Key[],
  schema: Schema,
): Promise<z.output<Schema>[]> => {
  const found = await Promise.all(keys.map((key) => getRecord(tables, key, schema)))
  return found.filter((record) => record !== undefined)
}
