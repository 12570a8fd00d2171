import { everyItem } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import { progressIn } from '../records/progress.ts'
import { addCounts, groupStages, type StageCounts } from './stage-groups.ts'
import { unitNames } from './unit-names.ts'

/** Where one unit's appraisals stand; `signedOffAt` (ISO-8601) once its calibration is signed. */
export interface UnitProgress {
  readonly unitId: string
  readonly name: string
  readonly total: number
  readonly counts: StageCounts
  readonly signedOffAt: string | undefined
  /** Since when (ISO-8601) no officer of HR may stand in for the calibrator, who does not answer. */
  readonly lacksOfficerSince: string | undefined
}

/** Where a period stands, unit by unit in order of name, and as a whole. */
export interface PeriodProgress {
  readonly units: readonly UnitProgress[]
  readonly total: number
  readonly counts: StageCounts
}

/** Reads the counters of a period: one small record a unit, whatever the number of employees. */
export const readPeriodProgress = async (tables: Tables, periodId: string): Promise<PeriodProgress> => {
  const names = await unitNames(tables)
  const units: UnitProgress[] = []
  for await (const unit of everyItem((cursor) => progressIn(tables).ofPeriod(periodId, { cursor })))
    units.push({
      unitId: unit.unitId,
      name: names.get(unit.unitId) ?? unit.unitId,
      total: unit.total,
      counts: groupStages(unit),
      signedOffAt: unit.signedOffAt,
      lacksOfficerSince: unit.signedOffAt ? undefined : unit.lacksOfficerSince,
    })
  return {
    units: units.toSorted((one, other) => one.name.localeCompare(other.name, 'id')),
    total: units.reduce((sum, { total }) => sum + total, 0),
    counts: addCounts(units.map(({ counts }) => counts)),
  }
}

/** The appraisals whose result is final, of those that were not withdrawn. */
export const completionOf = ({
  total,
  counts,
}: Pick<PeriodProgress, 'total' | 'counts'>): { readonly done: number; readonly expected: number } => ({
  done: counts.done,
  expected: total - counts.withdrawn,
})
