import { BatchGetCommand, type BatchGetCommandInput } from '@aws-sdk/lib-dynamodb'
import { type Appraisal, appraisalSchema, appraisalsIn } from '../platform/records/appraisals.ts'
import { keys } from '../platform/table/keys.ts'
import { everyItem } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'

type Asked = NonNullable<BatchGetCommandInput['RequestItems']>

const readAll = async (tables: Tables, asked: Asked): Promise<Appraisal[]> => {
  const { Responses, UnprocessedKeys = {} } = await tables.client.send(
    new BatchGetCommand({ RequestItems: asked }),
  )
  const read = (Responses?.[tables.records] ?? []).map((item) => appraisalSchema.parse(item))
  const left = Object.keys(UnprocessedKeys).length > 0
  return left ? [...read, ...(await readAll(tables, UnprocessedKeys))] : read
}

// An index may lag behind; whoever changed a rating must find it changed, and a signature must see every change.
const asTheyStand = async (tables: Tables, listed: readonly Appraisal[]): Promise<Appraisal[]> => {
  if (listed.length === 0) return []
  const Keys = listed.map(({ appraisalId }) => ({ ...keys.appraisal(appraisalId) }))
  const read = await readAll(tables, { [tables.records]: { Keys, ConsistentRead: true } })
  return read.toSorted((one, other) => (one.appraisalId < other.appraisalId ? -1 : 1))
}

/** All appraisals of a unit as they stand this moment, by id, holding 100 at a time. */
export const unitAppraisals = (
  tables: Tables,
  { periodId, unitId }: { readonly periodId: string; readonly unitId: string },
): AsyncGenerator<Appraisal> =>
  everyItem(async (cursor) => {
    const page = await appraisalsIn(tables).ofUnit(periodId, unitId, { cursor, limit: 100 })
    return { ...page, items: await asTheyStand(tables, page.items) }
  })
