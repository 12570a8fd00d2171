import type { KnownExecution } from '../../audit/executions-of.ts'
import { defaultLanguage, type Language } from '../../platform/i18n/languages.ts'
import { auditorTextsFor } from './texts.ts'

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

const titlesIn = (language: Language) => auditorTextsFor(language).directory.titles

/** The kinds of histories that belong to no period: those that have a title in words. */
type DirectoryKind = keyof ReturnType<typeof titlesIn>

/** Whether auditors read chains of a kind on a page of their own. */
export const isDirectoryKind = (kind: string): kind is DirectoryKind =>
  Object.hasOwn(titlesIn(defaultLanguage), kind)

/** Where auditors read the history of something that belongs to no period. */
export const directoryHistoryAddress = (kind: DirectoryKind, id: string): string =>
  `/audit/histories/${kind}/${id}`
