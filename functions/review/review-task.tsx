import type { VNode } from 'preact'
import type { FieldErrors } from '../platform/html/error-summary.tsx'
import type { Form } from '../platform/http/form.ts'
import type { Acted, StepAnswer, TaskDeps } from '../platform/human-tasks/task-page.ts'
import type { Language } from '../platform/i18n/languages.ts'
import { keys } from '../platform/table/keys.ts'
import { type PeriodTaskPage, type PeriodVisit, pageInPeriod } from '../records/period-visit.ts'
import { planKey } from '../records/plans.ts'
import { returnKey } from '../records/returns.ts'
import { selfAssessmentKey } from '../records/self-assessments.ts'
import { unitsIn } from '../records/units.ts'
import { type ReviewCase, reviewCaseOf } from './case.ts'
import { CheckPage, seenOf } from './check-page.tsx'
import { DonePage } from './done-page.tsx'
import { type Faults, readReturn, readReview, stepFieldsOf } from './fields.ts'
import { lastResultOf } from './last-result.ts'
import { NotYourselfPage } from './not-yourself-page.tsx'
import { NO_RETURNS_LEFT, returnForRevision } from './return-for-revision.ts'
import { ReturnPage } from './return-page.tsx'
import { ReviewPage } from './review-page.tsx'
import { revisionDueOf } from './revision-due.ts'
import { submitReview } from './submit-review.ts'
import { textsFor } from './texts.ts'

const errorsOf = (faults: Faults, language: Language): FieldErrors => {
  const words = textsFor(language).faults
  return Object.fromEntries(Object.entries(faults).map(([name, fault]) => [name, words[fault]]))
}

const isOwn = ({ person }: PeriodVisit, { appraisal }: ReviewCase): boolean =>
  person.personId === appraisal.employeeId

interface Acting {
  readonly visit: PeriodVisit
  readonly of: ReviewCase
  readonly answer: StepAnswer
  readonly deps: TaskDeps
}

const showReview = async (
  { visit, of, deps }: Omit<Acting, 'answer'>,
  typed: Form,
  errors: FieldErrors,
): Promise<VNode> => {
  const { unitId } = of.appraisal
  const [last, unit] = await Promise.all([
    lastResultOf(deps.tables, of.appraisal),
    unitsIn(deps.tables).get(unitId),
  ])
  const unitName = unit?.name ?? unitId
  return <ReviewPage visit={visit} of={of} unitName={unitName} last={last} typed={typed} errors={errors} />
}

const rate = async (acting: Acting): Promise<Acted> => {
  const { visit, answer } = acting
  const { typed } = answer
  const read = readReview(typed)
  if (read.ok) return { kind: 'step', step: 'check' }
  return { kind: 'again', page: await showReview(acting, typed, errorsOf(read.faults, visit.language)) }
}

const send = async (acting: Acting): Promise<Acted> => {
  const { visit, of, deps } = acting
  const { form, typed } = acting.answer
  const read = readReview(typed)
  if (!read.ok)
    return { kind: 'again', page: await showReview(acting, typed, errorsOf(read.faults, visit.language)) }
  const { answer } = read
  if (form.text('seen') !== seenOf(answer))
    return { kind: 'again', page: <CheckPage visit={visit} of={of} answer={answer} changedMeanwhile /> }
  const submitted = await submitReview(visit, of, answer, deps)
  return { kind: submitted.ok ? 'done' : 'over' }
}

const giveBack = async ({ visit, of, answer: { typed }, deps }: Acting): Promise<Acted> => {
  const read = readReturn(typed, revisionDueOf(visit.now, visit.period))
  const again = (errors: FieldErrors): Acted => ({
    kind: 'again',
    page: <ReturnPage visit={visit} of={of} typed={typed} errors={errors} />,
  })
  if (!read.ok) return again(errorsOf(read.faults, visit.language))
  const returned = await returnForRevision(visit, of, read.answer, deps)
  if (returned.ok) return { kind: 'done' }
  return returned.reason === NO_RETURNS_LEFT ? again({}) : { kind: 'over' }
}

/** The pages by which a supervisor rates an employee, or returns the self-assessment for revision. */
export const reviewPage: PeriodTaskPage = pageInPeriod({
  ahead: ({ subjectId, aboutId, round }) => [
    ...(aboutId ? [keys.person(aboutId)] : []),
    keys.appraisal(subjectId),
    planKey(subjectId),
    returnKey(subjectId, round - 1),
    selfAssessmentKey(subjectId, round),
  ],

  fields: async (_, step) => stepFieldsOf(step),

  show: async (visit, step, typed, deps) => {
    const of = await reviewCaseOf(deps.tables, visit)
    if (isOwn(visit, of)) return <NotYourselfPage visit={visit} />
    if (step === 'return') return <ReturnPage visit={visit} of={of} typed={typed} errors={{}} />
    const read = readReview(typed)
    if (step === 'check' && read.ok) return <CheckPage visit={visit} of={of} answer={read.answer} />
    return showReview({ visit, of, deps }, typed, {})
  },

  act: async (visit, step, answer, deps) => {
    const of = await reviewCaseOf(deps.tables, visit)
    if (isOwn(visit, of)) return { kind: 'again', page: <NotYourselfPage visit={visit} /> }
    if (visit.task.state !== 'open' || of.appraisal.state !== 'review') return { kind: 'over' }
    const acting = { visit, of, answer, deps }
    if (step === 'return') return giveBack(acting)
    return step === 'check' ? send(acting) : rate(acting)
  },

  done: async (visit, { tables }) => <DonePage visit={visit} of={await reviewCaseOf(tables, visit)} />,
})
