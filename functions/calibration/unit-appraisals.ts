import { getRecords } from '../platform/table/get.ts'
import { keys } from '../platform/table/keys.ts'
import { everyItem } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import { type Appraisal, appraisalSchema, appraisalsIn } from '../records/appraisals.ts'

// An index may lag behind; whoever changed a rating must find it changed, and a signature must see every change.
const asTheyStand = (tables: Tables, listed: readonly Appraisal[]): Promise<Appraisal[]> =>
  getRecords(
    tables,
    listed.map(({ appraisalId }) => keys.appraisal(appraisalId)),
    appraisalSchema,
  )

/** All appraisals of a unit as they stand this moment, by id, holding 100 at a time. */
export const unitAppraisals = (
  tables: Tables,
  { periodId, unitId }: { readonly periodId: string; readonly unitId: string },
): AsyncGenerator<Appraisal> =>
  everyItem(async (cursor) => {
    const page = await appraisalsIn(tables).ofUnit(periodId, unitId, { cursor, limit: 100 })
    return { ...page, items: await asTheyStand(tables, page.items) }
  })
