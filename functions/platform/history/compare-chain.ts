import * as z from 'zod'
import { type HistoryEntry, type JsonObject, verifyChain } from '../../domain/history-entry.ts'
import { attempts } from '../attempts.ts'
import { getRecords } from '../table/get.ts'
import { chains, type Key, keys } from '../table/keys.ts'
import { everyItem, listPage } from '../table/page.ts'
import type { Tables } from '../table/table.ts'
import { type BoundRecord, boundRecordOf, keyOfName } from './bound-record.ts'
import { contradictionsOfHead, headOf } from './compare-head.ts'
import { type Contradiction, contradictionsOf } from './contradictions.ts'
import { nameOfOwnRecord } from './earlier-facts.ts'
import { type ToldEntry, type ToldRecords, toldRecordsOf } from './told-records.ts'

const itemSchema = z.record(z.string(), z.unknown())
type Item = z.output<typeof itemSchema>

/** All chains tell of records, but those of archived workflows and of the comparisons themselves. */
export const tellsOfRecords = (chain: string): boolean => !/^(audit|execution)\//.test(chain)

const keyOf = ({ pk, sk }: Item): Key => ({ pk: String(pk), sk: String(sk) })
const idOf = (chain: string) => chain.slice(chain.indexOf('/') + 1)

/** Records that may be there though no entry tells of them: their keys follow from the chain's. */
const likelyKeys = (chain: string): Key[] => {
  const own = keyOfName(nameOfOwnRecord(chain))
  if (!chain.startsWith('appraisal/')) return [own]
  const [periodId = '', personId = ''] = idOf(chain).split('.')
  return [own, keys.coaching(idOf(chain)), keys.reward(idOf(chain)), keys.talent(personId, periodId)]
}

const PARTITIONED: ReadonlySet<string> = new Set(['appraisal', 'person'])
const isPartitioned = (chain: string) => {
  const kind = chain.slice(0, chain.indexOf('/'))
  return PARTITIONED.has(kind) || !Object.hasOwn(chains, kind)
}

/** All that lies with the chain's own record: the parts of an appraisal, the plan of a person, what a capability put there. */
const partitionOf = async (tables: Tables, chain: string): Promise<Item[]> => {
  if (!isPartitioned(chain)) return []
  const { pk } = keyOfName(nameOfOwnRecord(chain))
  const all = everyItem((cursor) =>
    listPage({
      tables,
      schema: itemSchema,
      query: {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ConsistentRead: true,
      },
      cursor,
    }),
  )
  return Array.fromAsync(all)
}

const objectSchema = z.custom<JsonObject>((value) => typeof value === 'object' && value !== null)

// A malformed entry must not stop the comparison; the chain is reported as broken.
const entrySchema = z
  .object({
    chain: z.string(),
    action: z.string().exactOptional(),
    deed: z.string().exactOptional(),
    hash: z.string(),
    after: objectSchema.exactOptional(),
    records: objectSchema.exactOptional(),
  })
  .optional()
  .catch(undefined)

interface ChainContent {
  readonly entries: readonly ToldEntry[]
  readonly isWhole: boolean
}

const storedSchema = z
  .custom<HistoryEntry & Key>((value) => typeof value === 'object' && value !== null)
  .transform(({ pk: _, sk: __, ...entry }) => entry)

const isWhole = (chain: string, stored: readonly HistoryEntry[]): boolean => {
  try {
    return verifyChain(stored).ok && (stored.length === 0 || stored[0]?.chain === chain)
  } catch {
    // What no canonical JSON can be made of was not written by Bina.
    return false
  }
}

const readEntries = async (tables: Tables, chain: string): Promise<ChainContent> => {
  const all = everyItem((cursor) =>
    listPage({
      tables,
      schema: storedSchema,
      query: {
        TableName: tables.history,
        KeyConditionExpression: 'pk = :chain',
        ExpressionAttributeValues: { ':chain': chain },
        ConsistentRead: true,
      },
      limit: 1000,
      cursor,
    }),
  )
  const stored = await Array.fromAsync(all)
  return {
    entries: stored.map((entry) => entrySchema.parse(entry)).filter((entry) => entry !== undefined),
    isWhole: isWhole(chain, stored),
  }
}

const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`

interface ComparisonRequest {
  readonly chain: string
  /** Only these records; all that the chain tells of unless told. */
  readonly only?: readonly Key[]
  /** Records that are there and must be told of, too. */
  readonly also?: readonly Key[]
}

const recordsOf = async (
  tables: Tables,
  { chain, only, also = [] }: ComparisonRequest,
  told: ToldRecords,
) => {
  const partition = only ? [] : await partitionOf(tables, chain)
  const found = new Map(partition.map((item) => [nameOf(keyOf(item)), item]))
  const wanted = only ?? [...[...told.records.keys()].map(keyOfName), ...likelyKeys(chain), ...also]
  const missing = wanted.filter((key) => !(found.has(nameOf(key)) || (!only && isPart(chain, key))))
  for (const item of await getRecords(tables, missing, itemSchema)) found.set(nameOf(keyOf(item)), item)
  const all = new Map([...wanted, ...partition.map(keyOf)].map((key) => [nameOf(key), key]))
  return [...all].flatMap(([name, key]): { record: BoundRecord; item: Item | undefined }[] => {
    const record = boundRecordOf(key)
    return record?.chain === chain ? [{ record, item: found.get(name) }] : []
  })
}

/** A record of this partition that was not read does not exist. */
const isPart = (chain: string, { pk }: Key) =>
  isPartitioned(chain) && pk === keyOfName(nameOfOwnRecord(chain)).pk

const compareOnce = async (tables: Tables, wanted: ComparisonRequest) => {
  const { chain } = wanted
  const [head, read] = await Promise.all([headOf(tables, chain), readEntries(tables, chain)])
  const { entries } = read
  const told = toldRecordsOf(entries)
  const records = await recordsOf(tables, wanted, told)
  const isAtEnd = entries.at(-1)?.hash === head?.hash
  const isCut = head !== undefined && !isAtEnd
  const broken = { chain, record: keys.chainHead(chain).pk, reason: 'broken' as const }
  const contradictions = [
    ...(read.isWhole && !isCut ? [] : [broken]),
    ...contradictionsOfHead(chain, head, told),
    ...records.flatMap((one) => contradictionsOf({ ...one, told, digestKey: head?.digestKey })),
  ]
  return { contradictions, head, isAtEnd }
}

const ATTEMPTS = 4

/**
 * Compares the records of a chain with its entries: every record the entries name and every record stored beside
 * them. The chain itself is verified too, entry by entry, up to its head. A change committed meanwhile could look
 * like a contradiction, so the comparison is repeated until the chain has not moved. It takes three requests if there
 * is no contradiction.
 */
export const compareChain = async (tables: Tables, wanted: ComparisonRequest): Promise<Contradiction[]> => {
  let contradictions: Contradiction[] = []
  for await (const _ of attempts(ATTEMPTS)) {
    const compared = await compareOnce(tables, wanted)
    contradictions = compared.contradictions
    if (contradictions.length === 0) break
    const now = await headOf(tables, wanted.chain)
    if (compared.isAtEnd && now?.hash === compared.head?.hash) break
  }
  return contradictions
}
