import type { CommitResult } from '../platform/history/append.ts'
import { commitAnswer } from '../platform/human-tasks/commit-answer.ts'
import type { TaskDeps } from '../platform/human-tasks/task-pages.ts'
import { digest } from '../platform/ids.ts'
import { keys } from '../platform/table/keys.ts'
import { patch, waking } from '../platform/table/write.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import { type CalibrationVisit, changeCalibration, type Standing } from './calibration-visit.ts'
import { calibrationTasks } from './tasks.ts'

/** What stands in the way of a signature, and whether it must be justified. */
export type SignOffVerdict =
  | { readonly ok: true; readonly justify: boolean }
  | { readonly ok: false; readonly reason: 'noAchievement' | 'unrated' | 'outsidePattern' }

/** Whether a unit may be signed off as it stands; a unit from which all were withdrawn may. */
export const maySignOff = (
  { tally, check }: Standing,
  enforcement: PeriodVisit['period']['profile']['enforcement'],
): SignOffVerdict => {
  if (!check) return { ok: false, reason: 'noAchievement' }
  if (tally.unrated > 0) return { ok: false, reason: 'unrated' }
  if (check.holds) return { ok: true, justify: false }
  return enforcement === 'block'
    ? { ok: false, reason: 'outsidePattern' }
    : { ok: true, justify: enforcement === 'justify' }
}

/**
 * Signs a unit's calibration off and ends its task. Refused when a rating changed after `standing` was counted, or the
 * task is over.
 */
export const signOff = (
  { visit, calibration }: CalibrationVisit,
  { tally, check }: Standing,
  justification: string,
  deps: TaskDeps,
): Promise<CommitResult> => {
  const { periodId, unitId, achievement } = calibration
  const signedOffAt = visit.now.toISOString()
  const answer = {
    to: calibrationTasks.calibration,
    action: 'signedOff',
    outcome: 'answered',
    after: {
      taskId: visit.task.taskId,
      achievement: achievement ?? null,
      people: tally.people,
      ...tally.predicates,
      binds: check?.binds ?? false,
      holds: check?.holds ?? false,
      justification: justification ? digest(justification) : null,
    },
    writes: [
      changeCalibration(calibration, {
        signedOffAt,
        signedOffBy: visit.person.personId,
        signedOffAs: visit.task.assigneeAs,
        justification: justification || undefined,
      }),
      waking('check-periods', patch(keys.progress(periodId, unitId), { set: { signedOffAt } }, 'never')),
    ],
  } as const
  return commitAnswer(visit, answer, deps)
}
