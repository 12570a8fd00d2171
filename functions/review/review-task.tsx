import type { VNode } from 'preact'
import { errorsOf, type Fault } from '../platform/forms/form-model.ts'
import type { Form } from '../platform/http/form.ts'
import { labelsOf } from '../platform/http/form-fields.ts'
import { wasSeen } from '../platform/human-tasks/check-page.tsx'
import type { ActionResult, StepAnswer, TaskDeps } from '../platform/human-tasks/task-pages.ts'
import { keys } from '../platform/table/keys.ts'
import { type PeriodTaskPages, type PeriodVisit, pagesInPeriod } from '../records/period-visit.ts'
import { planKey } from '../records/plans.ts'
import { returnKey } from '../records/returns.ts'
import { selfAssessmentKey } from '../records/self-assessments.ts'
import { unitsIn } from '../records/units.ts'
import { type ReviewCase, reviewCaseOf } from './case.ts'
import { CheckReviewPage } from './check-page.tsx'
import { DonePage } from './done-page.tsx'
import { returnForm, reviewForm, reviewOf, stepFieldsOf } from './forms.ts'
import { lastResultOf } from './last-result.ts'
import { NotYourselfPage } from './not-yourself-page.tsx'
import { returnForRevision } from './return-for-revision.ts'
import { ReturnPage } from './return-page.tsx'
import { ReviewPage } from './review-page.tsx'
import { revisionDueOf } from './revision-due.ts'
import { submitReview } from './submit-review.ts'

const isOwn = ({ person }: PeriodVisit, { appraisal }: ReviewCase): boolean =>
  person.personId === appraisal.employeeId

interface ReviewAction {
  readonly visit: PeriodVisit
  readonly reviewCase: ReviewCase
  readonly answer: StepAnswer
  readonly deps: TaskDeps
}

const showReview = async (
  { visit, reviewCase, deps }: Omit<ReviewAction, 'answer'>,
  typed: Form,
  faults: readonly Fault[],
): Promise<VNode> => {
  const { unitId } = reviewCase.appraisal
  const [last, unit] = await Promise.all([
    lastResultOf(deps.tables, reviewCase.appraisal),
    unitsIn(deps.tables).get(unitId),
  ])
  const unitName = unit?.name ?? unitId
  const errors = errorsOf(faults, visit.language)
  return (
    <ReviewPage visit={visit} of={reviewCase} unitName={unitName} last={last} typed={typed} errors={errors} />
  )
}

const rate = async (acting: ReviewAction): Promise<ActionResult> => {
  const { typed } = acting.answer
  const read = reviewForm.read(typed)
  if (read.ok) return { kind: 'step', step: 'check' }
  return { kind: 'again', page: await showReview(acting, typed, read.faults) }
}

const send = async (acting: ReviewAction): Promise<ActionResult> => {
  const { visit, reviewCase, deps } = acting
  const { form, typed } = acting.answer
  const read = reviewForm.read(typed)
  if (!read.ok) return { kind: 'again', page: await showReview(acting, typed, read.faults) }
  const answer = reviewOf(read.answer)
  if (!wasSeen(form, answer))
    return {
      kind: 'again',
      page: <CheckReviewPage visit={visit} of={reviewCase} answer={answer} changedMeanwhile />,
    }
  const submitted = await submitReview(visit, reviewCase, answer, deps)
  return { kind: submitted.ok ? 'done' : 'over' }
}

const giveBack = async ({
  visit,
  reviewCase,
  answer: { typed },
  deps,
}: ReviewAction): Promise<ActionResult> => {
  const read = returnForm.read(typed, revisionDueOf(visit.now, visit.period))
  const pageWith = (faults: readonly Fault[]) => (
    <ReturnPage visit={visit} of={reviewCase} typed={typed} errors={errorsOf(faults, visit.language)} />
  )
  if (reviewCase.returnsLeft === 0) return { kind: 'refused', page: pageWith([]) }
  if (!read.ok) return { kind: 'again', page: pageWith(read.faults) }
  const { returnReason: reason, revisionDue: due } = read.answer
  const returned = await returnForRevision(visit, reviewCase, { reason, due }, deps)
  return { kind: returned.ok ? 'done' : 'over' }
}

/** The pages by which a supervisor rates an employee, or returns the self-assessment for revision. */
export const reviewPages: PeriodTaskPages = pagesInPeriod({
  ahead: ({ subjectId, aboutId, round }) => [
    ...(aboutId ? [keys.person(aboutId)] : []),
    keys.appraisal(subjectId),
    planKey(subjectId),
    returnKey(subjectId, round - 1),
    selfAssessmentKey(subjectId, round),
  ],

  fields: async (_, step) => stepFieldsOf(step),

  labels: labelsOf(reviewForm, returnForm),

  show: async (visit, step, typed, deps) => {
    const reviewCase = await reviewCaseOf(deps.tables, visit)
    if (isOwn(visit, reviewCase)) return <NotYourselfPage visit={visit} />
    if (step === 'return') return <ReturnPage visit={visit} of={reviewCase} typed={typed} errors={{}} />
    const read = reviewForm.read(typed)
    if (step === 'check' && read.ok)
      return <CheckReviewPage visit={visit} of={reviewCase} answer={reviewOf(read.answer)} />
    return showReview({ visit, reviewCase, deps }, typed, [])
  },

  act: async (visit, step, answer, deps) => {
    const reviewCase = await reviewCaseOf(deps.tables, visit)
    if (isOwn(visit, reviewCase)) return { kind: 'refused', page: <NotYourselfPage visit={visit} /> }
    if (visit.task.state !== 'open' || reviewCase.appraisal.state !== 'review') return { kind: 'over' }
    const acting = { visit, reviewCase, answer, deps }
    if (step === 'return') return giveBack(acting)
    return step === 'check' ? send(acting) : rate(acting)
  },

  done: async (visit, { tables }) => <DonePage visit={visit} of={await reviewCaseOf(tables, visit)} />,
})
