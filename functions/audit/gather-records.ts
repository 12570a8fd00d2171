import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { boundRecordOf } from '../platform/history/bound-record.ts'
import { tellsOfRecords } from '../platform/history/compare-chain.ts'
import { type Key, keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'

const itemSchema = z.looseObject({ pk: z.string(), sk: z.string() })
type Item = z.output<typeof itemSchema>
const cursorSchema = z.record(z.string(), z.string())

/** Where the table is read on. */
type Cursor = z.output<typeof cursorSchema>

export interface GatherDeps {
  readonly tables: Tables
  /** How many items of the table are read at a time. */
  readonly pageSize: number
  /** How many records and chains are gathered before they are looked at: so that most chains are read once. */
  readonly most: number
}

const scanPage = async (
  { tables: { client, records }, pageSize }: GatherDeps,
  cursor: Cursor | undefined,
) => {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new ScanCommand({
      TableName: records,
      Limit: pageSize,
      ...(cursor ? { ExclusiveStartKey: cursor } : {}),
    }),
  )
  return {
    items: Items.map((item) => itemSchema.parse(item)),
    cursor: LastEvaluatedKey && cursorSchema.parse(LastEvaluatedKey),
  }
}

/** What was met in the table: the chains of which something is there, with the records that only a scan can meet. */
export interface GatheredRecords {
  readonly chains: Map<string, Key[]>
  readonly pointers: Item[]
  records: number
}

/** Records that lie in no partition which their chain's own record names. */
const FOUND_BY_SCAN = /^(TASK|ACCESS)#/

const HEAD = keys.chainHead('').pk

const chainOf = ({ pk, sk }: Item): string | undefined => {
  const chain = pk.startsWith(HEAD) ? pk.slice(HEAD.length) : boundRecordOf({ pk, sk })?.chain
  return chain !== undefined && tellsOfRecords(chain) ? chain : undefined
}

/** Takes one item in; says whether it is one to look at. */
const meet = ({ chains: known, pointers }: GatheredRecords, item: Item): boolean => {
  const { pk, sk } = item
  const chain = chainOf(item)
  if (chain === undefined) {
    if (!/^(NIP|EMAIL)#/.test(pk)) return false
    pointers.push(item)
    return true
  }
  const also = known.get(chain) ?? []
  known.set(chain, FOUND_BY_SCAN.test(pk) ? [...also, { pk, sk }] : also)
  return true
}

/** Pages of the table until enough was met to be looked at chain by chain, or the table is at its end. */
export const gatherRecords = async (
  deps: GatherDeps,
  from: Cursor | undefined,
): Promise<{ readonly met: GatheredRecords; readonly cursor: Cursor | undefined }> => {
  const met: GatheredRecords = { chains: new Map(), pointers: [], records: 0 }
  let cursor = from
  let count = 0
  do {
    const page = await scanPage(deps, cursor)
    count += page.items.filter((item) => meet(met, item)).length
    met.records += page.items.filter((item) => boundRecordOf(item)).length
    cursor = page.cursor
  } while (cursor && count < deps.most)
  return { met, cursor }
}
