import { errorsOf, type Fault } from '../platform/forms/form-model.ts'
import type { CommitResult } from '../platform/history/append.ts'
import { emptyForm, type Form } from '../platform/http/form.ts'
import { labelsOf } from '../platform/http/form-fields.ts'
import { checkFields, wasSeen } from '../platform/human-tasks/check-page.tsx'
import type { ActionResult, StepAnswer, StepFields, TaskDeps } from '../platform/human-tasks/task-pages.ts'
import { keys } from '../platform/table/keys.ts'
import { type PeriodTaskPages, type PeriodVisit, pagesInPeriod } from '../records/period-visit.ts'
import { reviewKey } from '../records/reviews.ts'
import { acceptResult, objectToResult } from './answer-result.ts'
import { AnsweredPage } from './answered-page.tsx'
import { objectionForm, objectionOf } from './objection-form.ts'
import { CheckObjectionPage, ObjectPage } from './objection-pages.tsx'
import { resultForm } from './result-form.ts'
import { ResultPage } from './result-page.tsx'
import { type RatedAppraisal, readRated, storyOf } from './result-story.ts'

/** The fields of a step's form. */
const stepFieldsOf = (step: string): StepFields => {
  if (step === 'check') return checkFields()
  return step === 'object'
    ? { draftFields: objectionForm.fields }
    : { draftFields: [], otherFields: resultForm.fields }
}

const answered = (committed: CommitResult): ActionResult =>
  committed.ok ? { kind: 'done' } : { kind: 'over' }

const objectPage = (
  visit: PeriodVisit,
  appraisal: RatedAppraisal,
  typed: Form,
  faults: readonly Fault[] = [],
) => (
  <ObjectPage visit={visit} appraisal={appraisal} typed={typed} errors={errorsOf(faults, visit.language)} />
)

const checkPage = (visit: PeriodVisit, appraisal: RatedAppraisal, typed: Form, isChanged = false) => {
  const read = objectionForm.read(typed)
  return read.ok ? (
    <CheckObjectionPage visit={visit} said={objectionOf(read.answer)} isChanged={isChanged} />
  ) : (
    objectPage(visit, appraisal, typed, read.faults)
  )
}

const answer = async (
  visit: PeriodVisit,
  appraisal: RatedAppraisal,
  form: Form,
  deps: TaskDeps,
): Promise<ActionResult> => {
  const read = resultForm.read(form)
  if (read.ok && read.answer.answer === 'accept') return answered(await acceptResult(visit, appraisal, deps))
  if (read.ok) return { kind: 'step', step: 'object' }
  const story = await storyOf(deps.tables, visit)
  const errors = errorsOf(read.faults, visit.language)
  return { kind: 'again', page: <ResultPage visit={visit} story={story} typed={form} errors={errors} /> }
}

const object = (visit: PeriodVisit, appraisal: RatedAppraisal, { typed }: StepAnswer): ActionResult => {
  const read = objectionForm.read(typed)
  if (read.ok) return { kind: 'step', step: 'check' }
  return { kind: 'again', page: objectPage(visit, appraisal, typed, read.faults) }
}

const submit = async (
  visit: PeriodVisit,
  appraisal: RatedAppraisal,
  { form, typed }: StepAnswer,
  deps: TaskDeps,
): Promise<ActionResult> => {
  const read = objectionForm.read(typed)
  const said = read.ok ? objectionOf(read.answer) : undefined
  if (!said || !wasSeen(form, said)) return { kind: 'again', page: checkPage(visit, appraisal, typed, true) }
  return answered(await objectToResult(visit, appraisal, said, deps))
}

/** The pages on which an employee reads their result, and accepts it or objects. */
export const acknowledgementPages: PeriodTaskPages = pagesInPeriod({
  ahead: ({ subjectId, aboutId }) => [
    keys.appraisal(subjectId),
    ...(aboutId ? [keys.person(aboutId)] : []),
    // Few are returned for revision; a later round's review is read by itself.
    reviewKey(subjectId, 1),
  ],

  fields: async (_, step) => stepFieldsOf(step),

  labels: labelsOf(objectionForm),

  show: async (visit, step, draft, { tables }) => {
    if (step !== 'object' && step !== 'check')
      return <ResultPage visit={visit} story={await storyOf(tables, visit)} typed={emptyForm} errors={{}} />
    const appraisal = await readRated(tables, visit.task.subjectId)
    if (step === 'check') return checkPage(visit, appraisal, draft)
    return objectPage(visit, appraisal, draft)
  },

  act: async (visit, step, said, deps) => {
    const appraisal = await readRated(deps.tables, visit.task.subjectId)
    if (visit.task.state !== 'open' || appraisal.state !== 'published') return { kind: 'over' }
    if (step === 'object') return object(visit, appraisal, said)
    if (step === 'check') return submit(visit, appraisal, said, deps)
    return answer(visit, appraisal, said.form, deps)
  },

  done: async (visit, { tables }) => (
    <AnsweredPage visit={visit} appraisal={await readRated(tables, visit.task.subjectId)} />
  ),
})
