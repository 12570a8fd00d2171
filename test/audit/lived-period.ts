import type { KMSClient } from '@aws-sdk/client-kms'
import { sealPeriod } from '../../functions/audit/seal-period.ts'
import { answerFollowUp } from '../../functions/follow-up/answer-follow-up.ts'
import { dueDatesOf } from '../../functions/periods/change-period.ts'
import type { Archive } from '../../functions/platform/archive/archive.ts'
import { commit } from '../../functions/platform/history/commit.ts'
import { emptyForm } from '../../functions/platform/http/form.ts'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { patch } from '../../functions/platform/table/write.ts'
import type { Appraisal } from '../../functions/records/appraisals.ts'
import type { Period } from '../../functions/records/periods.ts'
import { workResultsOf } from '../../functions/records/work-results.ts'
import { reviewCaseOf } from '../../functions/review/case.ts'
import { submitReview } from '../../functions/review/submit-review.ts'
import { assessmentOf } from '../../functions/self-assessment/assessment.ts'
import { submitSelfAssessment } from '../../functions/self-assessment/submit-self-assessment.ts'
import {
  askFor,
  clockAt,
  OPENED_AT,
  type OpenedPeriod,
  openedPeriod,
  unheardWorkflows,
  visitOf,
} from '../ground/period.ts'
import { putRecord, selfAssessmentOf } from '../ground/reviewable.ts'

const later = (days: number): Date => new Date(OPENED_AT.getTime() + days * 86_400_000)

const depsAt = (tables: Tables, days: number) => ({
  tables,
  sfn: unheardWorkflows,
  clock: clockAt(later(days)),
})

const tellEnrolment = (tables: Tables, appraisal: Appraisal) =>
  commit(tables, {
    chain: chains.appraisal(appraisal.appraisalId),
    periodId: appraisal.periodId,
    actor: { kind: 'system', name: 'enrol-employees' },
    at: OPENED_AT,
    action: 'enrolled',
    after: {
      state: 'waiting',
      employeeId: appraisal.employeeId,
      unitId: appraisal.unitId,
      ...(appraisal.supervisorId ? { supervisorId: appraisal.supervisorId } : {}),
    },
    writes: [],
  })

/** Plays one appraisal through the product's own actions, from the self-assessment to the review. */
export const liveAppraisal = async (tables: Tables, { period }: OpenedPeriod, appraisal: Appraisal) => {
  const { appraisalId } = appraisal
  await tellEnrolment(tables, appraisal)
  const asked = await askFor(tables, { kind: 'selfAssessment', subjectId: appraisalId, round: 1 })
  const writing = await visitOf(tables, asked, { period, now: later(4) })
  const { results, conduct, conductByValue, obstacles } = selfAssessmentOf(
    appraisal,
    await workResultsOf(tables, appraisal),
  )
  const assessment = await assessmentOf(tables, writing, emptyForm)
  await submitSelfAssessment(
    writing,
    assessment,
    { results, conduct, conductByValue, obstacles },
    depsAt(tables, 4),
  )
  const review = await askFor(tables, { kind: 'review', subjectId: appraisalId, round: 1 }, later(4))
  const rating = await visitOf(tables, review, { period, now: later(9) })
  const answer = {
    work: 'meets',
    workReason: 'Semua target tercapai dan laporannya lengkap.',
    behaviour: 'above',
    behaviourReason: 'Ramah kepada warga dan selalu membantu rekan kerjanya.',
    developmentAsked: false,
  } as const
  await submitReview(rating, await reviewCaseOf(tables, rating), answer, depsAt(tables, 9))
}

/** Answers a coaching plan for an appraisal, as its mentor does. */
export const planCoaching = async (
  tables: Tables,
  { period, head }: OpenedPeriod,
  { appraisalId, employeeId }: Appraisal,
) => {
  const { periodId } = period
  await putRecord(tables, keys.coaching(appraisalId), {
    appraisalId,
    periodId,
    unitId: 'dinkes',
    employeeId,
    mentorId: head.personId,
  })
  const task = await askFor(tables, { kind: 'coachingPlan', subjectId: appraisalId, round: 1 }, later(40))
  const visit = await visitOf(tables, task, { period, now: later(41) })
  const fields = {
    goal: 'Laporan tepat waktu.',
    action1: 'Rencana mingguan',
    action2: '',
    action3: '',
    training: '',
  }
  await answerFollowUp('coachingPlan', fields, visit, depsAt(tables, 41))
}

/** A period with some appraisals lived through, its own chain begun, and an auditor in the directory. */
export const livedPeriod = async (tables: Tables, employees = 2, period: Partial<Period> = {}) => {
  const opened = await openedPeriod(tables, { employees, period })
  const { period: started, hr } = opened
  await commit(tables, {
    chain: chains.period(started.periodId),
    periodId: started.periodId,
    actor: { kind: 'person', id: hr.personId, as: 'hr' },
    at: OPENED_AT,
    action: 'periodOpened',
    after: { ...dueDatesOf(started), profile: `${started.profile.id}@${started.profile.version}` },
    writes: [],
  })
  for (const appraisal of opened.appraisals) await liveAppraisal(tables, opened, appraisal)
  return opened
}

/** Closes the period as its workflow does, so that it can be sealed. */
const closeLived = (tables: Tables, periodId: string) =>
  commit(tables, {
    chain: chains.period(periodId),
    periodId,
    actor: { kind: 'system', name: 'close-period' },
    at: later(60),
    action: 'periodClosed',
    before: { state: 'open' },
    after: { state: 'closed', closed: 0, withdrawn: 0 },
    writes: [
      patch(keys.period(periodId), { set: { state: 'closed', closedAt: later(60).toISOString() } }, 'never'),
    ],
  })

/** Closes and seals the period. */
export const sealLived = async (tables: Tables, periodId: string, archive: Archive, kms: KMSClient) => {
  await closeLived(tables, periodId)
  await sealPeriod({ periodId }, { tables, archive, kms, sealKeyId: 'seal', clock: clockAt(later(61)) })
}
