import { checkReferences } from './check-references.ts'
import type { Pieces } from './csv-text.ts'
import { type ImportProblem, inReadingOrder } from './import-problem.ts'
import { type PersonRow, readPeopleCsv } from './read-people-csv.ts'
import { type PlannedWork, readPlansCsv } from './read-plans-csv.ts'
import { readUnitsCsv, type UnitRow } from './read-units-csv.ts'

/** The files as they come; without `plans` everyone has the template of their post type. */
export type ImportPieces = { people: Pieces; units: Pieces; plans?: Pieces | undefined }

/** A whole organisation, checked: whoever and whatever is named is there. */
export type Directory = {
  people: readonly PersonRow[]
  units: readonly UnitRow[]
  plans: readonly PlannedWork[]
}

/** `total` counts those problems, too, that are not told. */
export type DirectoryReading =
  | { ok: true; directory: Directory }
  | { ok: false; problems: ImportProblem[]; total: number }

/** Reads and checks all files in one pass: either everything is right, or every problem is told. `today` is `YYYY-MM-DD`. */
export const readDirectory = async (files: ImportPieces, today: string): Promise<DirectoryReading> => {
  // One after the other: what is read of one has been made small before the next is opened.
  const people = await readPeopleCsv(files.people, today)
  const units = await readUnitsCsv(files.units)
  const plans = files.plans === undefined ? undefined : await readPlansCsv(files.plans)
  const problems = [
    ...people.problems,
    ...units.problems,
    ...(plans?.problems ?? []),
    ...checkReferences(people, units, plans),
  ]
  const more = people.moreProblems + units.moreProblems + (plans?.moreProblems ?? 0)
  if (problems.length > 0)
    return { ok: false, problems: inReadingOrder(problems), total: problems.length + more }
  return { ok: true, directory: { people: people.people, units: units.places, plans: plans?.plans ?? [] } }
}
