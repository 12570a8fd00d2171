import { checkReferences } from './check-references.ts'
import { type ImportProblem, inReadingOrder } from './import-problem.ts'
import { type PersonRow, readPeopleCsv } from './read-people-csv.ts'
import { type PlannedWork, readPlansCsv } from './read-plans-csv.ts'
import { readUnitsCsv, type UnitRow } from './read-units-csv.ts'

/** The bytes of the files as they were uploaded; without `plans` everyone has the template of their post type. */
export type ImportBytes = { people: Uint8Array; units: Uint8Array; plans?: Uint8Array | undefined }

/** A whole organisation, checked: whoever and whatever is named is there. */
export type Directory = {
  people: readonly PersonRow[]
  units: readonly UnitRow[]
  plans: readonly PlannedWork[]
}

export type DirectoryReading = { ok: true; directory: Directory } | { ok: false; problems: ImportProblem[] }

/** Reads and checks all files in one pass: either everything is right, or every problem is told. `today` is `YYYY-MM-DD`. */
export const readDirectory = (files: ImportBytes, today: string): DirectoryReading => {
  const people = readPeopleCsv(files.people, today)
  const units = readUnitsCsv(files.units)
  const plans = files.plans === undefined ? undefined : readPlansCsv(files.plans)
  const problems = [
    ...people.problems,
    ...units.problems,
    ...(plans?.problems ?? []),
    ...checkReferences(people, units, plans),
  ]
  if (problems.length > 0) return { ok: false, problems: inReadingOrder(problems) }
  return { ok: true, directory: { people: people.people, units: units.places, plans: plans?.plans ?? [] } }
}
