import type { Tables } from '../../platform/table/table.ts'
import { type Appraisal, appraisalsIn } from '../../records/appraisals.ts'
import { peopleIn } from '../../records/people.ts'
import { type Period, periodsIn } from '../../records/periods.ts'

/** An appraisal with its period and the name of its employee. */
export interface AppraisalView {
  readonly appraisal: Appraisal
  readonly period: Period
  readonly name: string
}

export const readAppraisal = async (
  tables: Tables,
  appraisalId: string,
): Promise<AppraisalView | undefined> => {
  const appraisal = await appraisalsIn(tables).get(appraisalId)
  const period = appraisal && (await periodsIn(tables).get(appraisal.periodId))
  if (!appraisal || !period) return undefined
  const employee = await peopleIn(tables).get(appraisal.employeeId)
  return { appraisal, period, name: employee?.name ?? appraisal.employeeId }
}

/** Where HR sees the unit's appraisals in their period. */
export const unitAddress = ({ periodId, unitId }: Pick<Appraisal, 'periodId' | 'unitId'>): string =>
  `/hr/periods/${periodId}/units/${unitId}`
