import { chains } from '../table/keys.ts'

// Subjects of 0.1.0 do not say what they are: they are appraisals, or what goes by the id of one, but for calibrations.
const earlier = (kind: string, subjectId: string): string =>
  kind === 'calibration' ? chains.calibration(subjectId) : chains.appraisal(subjectId)

/** The chain that tells a task's story: the one of its subject, `<noun>:<id>`. */
export const chainOfTask = (kind: string, subjectId: string): string =>
  subjectId.includes(':') ? subjectId.replace(':', '/') : earlier(kind, subjectId)
