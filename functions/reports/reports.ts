import * as z from 'zod'
import type { Report } from './report.ts'
import { unitProgress } from './unit-progress.ts'

/** Every report on a period, in the order in which HR finds them. */
const REPORTS = { unitProgress } satisfies Readonly<Record<string, Report>>

type ReportKind = keyof typeof REPORTS

declare module '../platform/exports/export-definition.ts' {
  interface ExportKinds extends Readonly<Record<ReportKind, true>> {}
}

/** A report by its name, which is also that of its kind of file. */
interface NamedReport {
  readonly kind: ReportKind
  readonly report: Report
}

/** Makes something of each report, under the same names. */
export const ofReports = <Made>(make: (one: NamedReport) => Made): Readonly<Record<ReportKind, Made>> => {
  const made: [string, Made][] = []
  let kind: ReportKind
  for (kind in REPORTS) made.push([kind, make({ kind, report: REPORTS[kind] })])
  // Each name was given its own.
  return z.custom<Readonly<Record<ReportKind, Made>>>().parse(Object.fromEntries(made))
}
