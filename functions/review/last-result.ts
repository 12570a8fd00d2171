import type { Tables } from '../platform/table/table.ts'
import { type Appraisal, appraisalsIn } from '../records/appraisals.ts'
import { type Period, periodsIn } from '../records/periods.ts'

/** How an employee's last period ended before the one under review. */
export interface LastResult {
  readonly appraisal: Appraisal
  readonly period: Period
}

const SETTLED: ReadonlySet<string> = new Set(['final', 'followUp', 'closed'])
const LOOKED_BACK = 13

/** Absent when nothing was settled before, as in a first period. */
export const lastResultOf = async (
  tables: Tables,
  { employeeId, periodId, enrolledAt }: Appraisal,
): Promise<LastResult | undefined> => {
  const { items } = await appraisalsIn(tables).ofPerson(employeeId, { limit: LOOKED_BACK })
  const [appraisal] = items
    .filter((one) => one.periodId !== periodId && one.enrolledAt < enrolledAt)
    .filter(({ state, predicate }) => SETTLED.has(state) && predicate !== undefined)
    .toSorted((one, other) => other.enrolledAt.localeCompare(one.enrolledAt))
  const period = appraisal && (await periodsIn(tables).get(appraisal.periodId))
  return appraisal && period ? { appraisal, period } : undefined
}
