import type { KnownExecution } from '../../audit/executions-of.ts'

const unitAddress = (calibrationId: string): string | undefined => {
  const [periodId, unitId] = calibrationId.split('.')
  return periodId && unitId ? `/audit/periods/${periodId}/units/${unitId}` : undefined
}

/** The page of what an execution was about: an appraisal, a unit's calibration or a period. */
export const subjectAddress = ({
  machine,
  name,
}: Pick<KnownExecution, 'machine' | 'name'>): string | undefined => {
  if (machine === 'appraisal-cycle') return `/audit/periods/${name}`
  if (machine === 'calibration') return unitAddress(name)
  if (machine !== 'human-task') return `/audit/appraisals/${name}`
  const [kind, ...rest] = name.split('.')
  const subject = rest.slice(0, 2).join('.')
  return kind === 'calibration' ? unitAddress(subject) : `/audit/appraisals/${subject}`
}

/** The kinds of histories that belong to no period. */
export type DirectoryKind = 'person' | 'account' | 'unit' | 'import' | 'export' | 'holidays'

/** Where auditors read the history of something in the directory. */
export const directoryHistoryAddress = (kind: DirectoryKind, id: string): string =>
  `/audit/histories/${kind}/${id}`
