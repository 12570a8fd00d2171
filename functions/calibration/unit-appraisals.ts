import { getRecords } from '../platform/table/get.ts'
import { keys } from '../platform/table/keys.ts'
import { everyItem } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import { type Appraisal, appraisalSchema, appraisalsIn } from '../records/appraisals.ts'

// Indexes are eventually consistent. Records are read again, so that a calibrator sees their own change and a
// signature sees all of them.
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
