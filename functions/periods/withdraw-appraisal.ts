import type { SFNClient } from '@aws-sdk/client-sfn'
import { type AppraisalState, isEnd } from '../domain/appraisal-state.ts'
import type { WithdrawalReason } from '../domain/withdrawal.ts'
import type { CommitResult } from '../platform/history/append.ts'
import { commit } from '../platform/history/commit.ts'
import { stopTask } from '../platform/human-tasks/stop-task.ts'
import { tasksIn } from '../platform/human-tasks/tasks.ts'
import { queueNotice } from '../platform/mail/notices.ts'
import { deliverSignal } from '../platform/signals/signals.ts'
import { chains } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { type Appraisal, moveAppraisal, withSameTask } from '../records/appraisals.ts'
import { peopleIn } from '../records/people.ts'
import { endEmptyCalibration } from './end-empty-calibration.ts'

/** The directory gives the person another status than the reason says, or has it from whoever withdraws them. */
export const NOT_IN_DIRECTORY = 'not-in-directory'

interface Withdrawal {
  readonly appraisal: Appraisal
  readonly reason: WithdrawalReason
  readonly personId: string
  readonly now: Date
}

/** States in which its employee has a result, or may object to it. */
const HAS_RESULT: ReadonlySet<AppraisalState> = new Set([
  'published',
  'objection',
  'decided',
  'final',
  'followUp',
])

/**
 * Whether the directory must say the same as the reason, by another's doing: a result does not end on one officer's word, and nobody is left
 * untold because one says that they have died.
 */
export const needsDirectory = (state: AppraisalState, reason: WithdrawalReason): boolean =>
  HAS_RESULT.has(state) || reason === 'deceased'

/**
 * Takes an appraisal out of its period: its open task ends with it, and the employee is told (unless they have
 * died), and so are those above them. Refused when the appraisal has reached its end or moved on meanwhile, to whom it is about,
 * and where the directory must give the person that status first.
 */
export const withdrawAppraisal = async (
  { appraisal, reason, personId, now }: Withdrawal,
  deps: { readonly tables: Tables; readonly sfn: SFNClient },
): Promise<CommitResult> => {
  if (isEnd(appraisal.state)) return { ok: false, reason: 'appraisal-ended' }
  if (appraisal.employeeId === personId) return { ok: false, reason: 'own-appraisal' }
  if (needsDirectory(appraisal.state, reason)) {
    const employee = await peopleIn(deps.tables).get(appraisal.employeeId)
    const isTheirOwnWord = employee?.statusChangedBy === personId
    if (employee?.status !== reason || isTheirOwnWord) return { ok: false, reason: NOT_IN_DIRECTORY }
  }
  const task = appraisal.lastTaskId ? await tasksIn(deps.tables).get(appraisal.lastTaskId) : undefined
  const open = task?.state === 'open' ? task : undefined
  const withdrawn = await commit(deps.tables, {
    chain: chains.appraisal(appraisal.appraisalId),
    periodId: appraisal.periodId,
    actor: { kind: 'person', id: personId, as: 'hr' },
    at: now,
    action: 'withdrawn',
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
