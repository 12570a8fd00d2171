import type { UnitProgress } from './period-progress.ts'

/**
 * A Lambda answers 6 MB at the most (AWS's own limit). A row takes some 180 bytes, 290 where all names are long: so many
 * rows stay below it.
 */
const MOST_ROWS = 20_000

export type ExportedUnit = Pick<UnitProgress, 'unitId' | 'name' | 'total'>

/** Some of a period's units, which one file holds whole. */
export interface ExportPart {
  readonly units: readonly ExportedUnit[]
  /** How many appraisals the units have by their counters. */
  readonly total: number
}

/**
 * The files in which a period's results are exported: units in the given order, `mostRows` appraisals a file, and one at
 * least. A unit is never split; one that has more has a file of its own.
 */
export const exportParts = (units: readonly ExportedUnit[], mostRows = MOST_ROWS): readonly ExportPart[] => {
  const parts: ExportPart[] = []
  for (const unit of units) {
    const last = parts.at(-1)
    if (last && last.total + unit.total <= mostRows)
      parts.splice(-1, 1, { units: [...last.units, unit], total: last.total + unit.total })
    else parts.push({ units: [unit], total: unit.total })
  }
  return parts.length > 0 ? parts : [{ units: [], total: 0 }]
}
