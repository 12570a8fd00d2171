import { renderPage } from '../../functions/platform/html/render-page.ts'
import { type Form, formOf } from '../../functions/platform/http/form.ts'
import { type StepPosted, showStep } from '../../functions/platform/human-tasks/task-steps.tsx'
import { keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { appraisalsIn } from '../../functions/records/appraisals.ts'
import type { PeriodVisit } from '../../functions/records/period-visit.ts'
import { workResultsOf } from '../../functions/records/work-results.ts'
import { reviewPages } from '../../functions/review/review-task.tsx'
import { askFor, clockAt, OPENED_AT, openedPeriod, unheardWorkflows, visitOf } from '../ground/period.ts'
import { postAs } from '../ground/post-step.ts'
import { putRecord, putSelfAssessment, selfAssessmentOf } from '../ground/reviewable.ts'
import { withPeriod } from '../ground/with-period.ts'
import { typedReview } from './answers.ts'

interface ReviewOptions {
  readonly assessed?: boolean
  readonly set?: Readonly<Record<string, string | number | boolean>>
}

export const REASON = 'Bukti dukung kegiatan imunisasi belum dilampirkan.'

/** What is typed to return a self-assessment. */
export const typedReturn = (due = '2026-12-01') =>
  formOf([
    ['returnReason', REASON],
    ['revisionDue', due],
  ])

export const pageOf = (acted: StepPosted): string => ('page' in acted ? renderPage(acted.page) : acted.kind)

/** A supervisor and the pages of a review, in a period of twenty employees. */
export const withReviewer = (tables: () => Tables) => {
  const deps = () => ({ tables: tables(), sfn: unheardWorkflows, clock: clockAt(OPENED_AT) })
  const opened = withPeriod(() => openedPeriod(tables(), { employees: 20 }))
  let next = 0

  /** The review of an employee nobody else of this file has reviewed. */
  const prepare = async ({ assessed = true, set = {} }: ReviewOptions = {}) => {
    const appraisal = opened().appraisals[next++]
    if (!appraisal) throw new Error('Ask for more employees.')
    const { appraisalId, periodId } = appraisal
    await askFor(tables(), { kind: 'selfAssessment', subjectId: appraisalId, round: 1 })
    const results = await workResultsOf(tables(), appraisal)
    if (assessed) await putSelfAssessment(tables(), selfAssessmentOf(appraisal, results), periodId)
    if (Object.keys(set).length > 0) {
      const asked = await appraisalsIn(tables()).get(appraisalId)
      await putRecord(tables(), keys.appraisal(appraisalId), { ...asked, ...set })
    }
    const task = await askFor(tables(), { kind: 'review', subjectId: appraisalId, round: 1 })
    const visit = await visitOf(tables(), task, { period: opened().period })
    return { appraisalId, task, visit, results }
  }

  const act = (visit: PeriodVisit, step: string, form: Form) => postAs(reviewPages, visit, step, form, deps())

  const show = async (visit: PeriodVisit, step: string) =>
    renderPage(await showStep(reviewPages, visit, step, deps()))

  const checkForm = async (visit: PeriodVisit) =>
    formOf([['seen', (await show(visit, 'check')).match(/name="seen" value="([0-9a-f]{64})"/)?.[1] ?? '']])

  const rateUpToCheck = async (visit: PeriodVisit, ratings = {}) => {
    await act(visit, '', formOf(typedReview(ratings)))
    return checkForm(visit)
  }

  return { deps, opened, prepare, act, show, checkForm, rateUpToCheck }
}
