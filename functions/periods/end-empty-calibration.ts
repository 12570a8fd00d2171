import type { SFNClient } from '@aws-sdk/client-sfn'
import { commit } from '../platform/history/commit.ts'
import { stopTask } from '../platform/human-tasks/stop-task.ts'
import { tasksIn } from '../platform/human-tasks/tasks.ts'
import { deliverSignal } from '../platform/signals/signals.ts'
import { chains } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import type { Appraisal } from '../records/appraisals.ts'
import { type Progress, progressIn } from '../records/progress.ts'

/** Whether a unit came to calibration and has nobody left there, though nobody signed. */
export const isEmptied = ({ calibration, signedOffAt, withdrawn, total }: Progress): boolean =>
  calibration === 0 && signedOffAt === undefined && total > 0 && withdrawn === total

/**
 * Ends the calibration of a unit whose last appraisal was withdrawn: nothing is left to sign, and nobody is asked. Any
 * other unit is left alone, and repeating it finds nothing open.
 */
export const endEmptyCalibration = async (
  { periodId, unitId }: Pick<Appraisal, 'periodId' | 'unitId'>,
  now: Date,
  deps: { readonly tables: Tables; readonly sfn: SFNClient },
): Promise<void> => {
  const progress = await progressIn(deps.tables).ofUnit(periodId, unitId)
  if (!progress || !isEmptied(progress)) return
  const calibrationId = `${periodId}.${unitId}`
  const about = { kind: 'calibration', periodId, subjectId: calibrationId } as const
  for (const task of await tasksIn(deps.tables).openAbout(about)) {
    const ended = await commit(deps.tables, {
      chain: chains.calibration(calibrationId),
      periodId,
      actor: { kind: 'system', name: 'end-empty-calibration' },
      at: now,
      action: 'taskWithdrawn',
      after: { taskId: task.taskId, kind: task.kind, because: 'everybodyWithdrawn' },
      writes: stopTask(task, 'withdrawn', now),
    })
    if (ended.ok) await deliverSignal(deps, task.taskId)
  }
}
