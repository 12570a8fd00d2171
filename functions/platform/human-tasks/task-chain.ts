import { chains } from '../table/keys.ts'

// Subjects that are appraisals, or go by the id of one, or are calibrations, do not say so: `2026-q4.dinkes`. Their chain is found by
// the kind alone, without its definition: an auditor finds it for the tasks of every release, of kinds included that this one
// does not know. Every other subject says what it is.
const ABOUT_CALIBRATIONS: ReadonlySet<string> = new Set(['calibration'])

/** The chain that tells a task's story: its subject's. A subject is `<noun>_<id>`, whose chain is `<noun>/<id>`, or a bare id. */
export const chainOfTask = (kind: string, subjectId: string): string => {
  if (subjectId.includes('_')) return subjectId.replace('_', '/')
  return ABOUT_CALIBRATIONS.has(kind) ? chains.calibration(subjectId) : chains.appraisal(subjectId)
}
