import type { SFNClient } from '@aws-sdk/client-sfn'
import { isEnd } from '../domain/appraisal-state.ts'
import type { Committed } from '../platform/history/append.ts'
import { commit } from '../platform/history/commit.ts'
import { stopTask } from '../platform/human-tasks/answer-task.ts'
import { tasksIn } from '../platform/human-tasks/tasks.ts'
import { queueNotice } from '../platform/mail/notices.ts'
import { type Appraisal, moveAppraisal, withSameTask } from '../platform/records/appraisals.ts'
import { deliverSignal } from '../platform/signals/signals.ts'
import { chains } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { endEmptyCalibration } from './end-empty-calibration.ts'

export const WITHDRAWAL_REASONS = ['retired', 'movedOut', 'deceased', 'longStudy', 'disciplineCase'] as const
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number]

interface Withdrawal {
  readonly appraisal: Appraisal
  readonly reason: WithdrawalReason
  readonly personId: string
  readonly now: Date
}

/**
 * Takes an appraisal out of its period: its open task ends with it, and the employee is told (unless they have
 * died), and so are those above them. Refused when the appraisal has reached its end or moved on meanwhile, and to whom it is about.
 */
export const withdrawAppraisal = async (
  { appraisal, reason, personId, now }: Withdrawal,
  deps: { readonly tables: Tables; readonly sfn: SFNClient },
): Promise<Committed> => {
  if (isEnd(appraisal.state)) return { ok: false, reason: 'appraisal-ended' }
  if (appraisal.employeeId === personId) return { ok: false, reason: 'own-appraisal' }
  const task = appraisal.lastTaskId ? await tasksIn(deps.tables).get(appraisal.lastTaskId) : undefined
  const open = task?.state === 'open' ? task : undefined
  const withdrawn = await commit(deps.tables, {
    chain: chains.appraisal(appraisal.appraisalId),
    periodId: appraisal.periodId,
    actor: { kind: 'person', id: personId, as: 'hr' },
    at: now,
    deed: 'withdrawn',
    before: { state: appraisal.state },
    after: { state: 'withdrawn', reason, ...(open ? { taskId: open.taskId } : {}) },
    writes: [
      ...moveAppraisal(appraisal, 'withdrawn', now, { withdrawnReason: reason }, [], withSameTask(appraisal)),
      ...(open ? stopTask(open, 'withdrawn', now) : []),
      // Whoever rates them knows whether it is so: an appraisal never ends unseen.
      ...[...new Set([appraisal.supervisorId, appraisal.secondSupervisorId])].flatMap((superiorId) =>
        superiorId && superiorId !== personId
          ? [
              queueNotice({
                noticeId: `${appraisal.appraisalId}.withdrawn.${superiorId}`,
                personId: superiorId,
                kind: 'reportWithdrawn',
                aboutId: appraisal.employeeId,
                periodId: appraisal.periodId,
                notBefore: now,
              }),
            ]
          : [],
      ),
      ...(reason === 'deceased'
        ? []
        : [
            queueNotice({
              noticeId: `${appraisal.appraisalId}.withdrawn`,
              personId: appraisal.employeeId,
              kind: 'withdrawn',
              periodId: appraisal.periodId,
              notBefore: now,
            }),
          ]),
    ],
  })
  if (withdrawn.ok && open) await deliverSignal(deps, open.taskId)
  if (withdrawn.ok && appraisal.state === 'calibration') await endEmptyCalibration(appraisal, now, deps)
  return withdrawn
}
