import type { TaskDefinition } from '../platform/human-tasks/task-definition.ts'
import type { Task } from '../platform/human-tasks/tasks.ts'
import type { OpenQuestion } from '../platform/human-tasks/tell-nobody.ts'
import { queueNotice } from '../platform/mail/notices.ts'
import { keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { patch, type Write } from '../platform/table/write.ts'
import { auditorsOf, readAccessHolders } from './access-holders.ts'
import { servesInHr } from './hr-today.ts'
import { progressIn } from './progress.ts'

/** Marks a unit's calibration as one for which nobody impartial is there to stand in, until somebody is. */
const markUnit = (periodId: string, unitId: string, at: Date): Write =>
  patch(keys.progress(periodId, unitId), { set: { lacksOfficerSince: at.toISOString() } }, 'never')

/** Takes the mark from a unit whose calibration somebody is asked for. */
export const officerFound = ({ periodId, unitId }: Pick<Task, 'periodId' | 'unitId'>): Write[] =>
  periodId === undefined
    ? []
    : [patch(keys.progress(periodId, unitId), { remove: ['lacksOfficerSince'] }, 'never')]

const isMarked = async (tables: Tables, periodId: string, unitId: string): Promise<boolean> =>
  (await progressIn(tables).ofUnit(periodId, unitId))?.lacksOfficerSince !== undefined

/**
 * Owes word to all of HR and to the auditors that nobody in HR may stand in for somebody who does not answer. Of a unit's
 * calibration they are told once, until somebody is found; the period's page says it meanwhile.
 */
export const tellMissingOfficer = async (
  tables: Tables,
  { noun }: Pick<TaskDefinition, 'noun'>,
  { taskId, kind, periodId, unitId, aboutId }: OpenQuestion,
  at: Date,
): Promise<Write[]> => {
  const marks = noun === 'calibration' && periodId !== undefined ? [markUnit(periodId, unitId, at)] : []
  if (marks.length > 0 && periodId !== undefined && (await isMarked(tables, periodId, unitId))) return []
  const holders = await readAccessHolders(tables)
  const told = [...holders.people.filter(servesInHr), ...auditorsOf(holders)].map(({ personId }) => personId)
  const notices = [...new Set(told)].map((personId) =>
    queueNotice({
      noticeId: `${taskId}.lacksOfficer.${personId}`,
      personId,
      kind: 'lacksOfficer',
      periodId,
      taskKind: kind,
      ...(aboutId === undefined ? { unitId } : { aboutId }),
      notBefore: at,
    }),
  )
  return [...marks, ...notices]
}
