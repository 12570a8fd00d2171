import type { Committed } from '../platform/history/append.ts'
import { digestOfPart } from '../platform/history/digest-of-part.ts'
import { emptyForm, type Form } from '../platform/http/form.ts'
import { choiceField, choicesField, hiddenField, textField } from '../platform/http/form-fields.ts'
import type { Acted, StepAnswer, StepFields, TaskDeps } from '../platform/human-tasks/task-page.ts'
import { keys } from '../platform/table/keys.ts'
import { DISPUTABLE } from '../records/objections.ts'
import { type PeriodTaskPage, type PeriodVisit, pageInPeriod } from '../records/period-visit.ts'
import { reviewKey } from '../records/reviews.ts'
import { acceptResult, objectToResult } from './answer-result.ts'
import { AnsweredPage } from './answered-page.tsx'
import { CheckObjectionPage, ObjectPage } from './objection-pages.tsx'
import { readObjection } from './read-objection.ts'
import { ResultPage } from './result-page.tsx'
import { type Rated, readRated, storyOf } from './result-story.ts'
import { textsFor } from './texts.ts'

/** The fields of a step's form. */
const stepFieldsOf = (step: string): StepFields => {
  if (step === 'check') return { kept: [], sent: [hiddenField('seen')], isLast: true }
  if (step !== 'object') return { kept: [], sent: [choiceField('answer')] }
  const reasons = ['workReason', 'behaviourReason', 'evidence'].map(textField)
  return { kept: [choicesField('disputed', DISPUTABLE.length), ...reasons] }
}

const answered = (committed: Committed): Acted => (committed.ok ? { kind: 'done' } : { kind: 'over' })

const checkPage = (visit: PeriodVisit, appraisal: Rated, draft: Form, isChanged = false) => {
  const read = readObjection(draft, visit.language)
  return read.ok ? (
    <CheckObjectionPage
      visit={visit}
      said={read.answer}
      seen={digestOfPart(read.answer)}
      isChanged={isChanged}
    />
  ) : (
    <ObjectPage visit={visit} appraisal={appraisal} typed={draft} errors={read.errors} />
  )
}

const answer = async (visit: PeriodVisit, appraisal: Rated, form: Form, deps: TaskDeps): Promise<Acted> => {
  const chosen = form.text('answer')
  if (chosen === 'accept') return answered(await acceptResult(visit, appraisal, deps))
  if (chosen === 'object') return { kind: 'step', step: 'object' }
  const story = await storyOf(deps.tables, visit)
  const errors = { answer: textsFor(visit.language).errors.answer }
  return { kind: 'again', page: <ResultPage visit={visit} story={story} typed={form} errors={errors} /> }
}

const object = (visit: PeriodVisit, appraisal: Rated, { typed }: StepAnswer): Acted => {
  const read = readObjection(typed, visit.language)
  if (read.ok) return { kind: 'step', step: 'check' }
  const page = <ObjectPage visit={visit} appraisal={appraisal} typed={typed} errors={read.errors} />
  return { kind: 'again', page }
}

const submit = async (
  visit: PeriodVisit,
  appraisal: Rated,
  { form, typed }: StepAnswer,
  deps: TaskDeps,
): Promise<Acted> => {
  const read = readObjection(typed, visit.language)
  if (!read.ok || form.text('seen') !== digestOfPart(read.answer))
    return { kind: 'again', page: checkPage(visit, appraisal, typed, true) }
  return answered(await objectToResult(visit, appraisal, read.answer, deps))
}

/** The pages on which an employee reads their result, and accepts it or objects. */
export const acknowledgementPage: PeriodTaskPage = pageInPeriod({
  ahead: ({ subjectId, aboutId }) => [
    keys.appraisal(subjectId),
    ...(aboutId ? [keys.person(aboutId)] : []),
    // Few are returned for revision; a later round's review is read by itself.
    reviewKey(subjectId, 1),
  ],

  fields: async (_, step) => stepFieldsOf(step),

  show: async (visit, step, draft, { tables }) => {
    if (step !== 'object' && step !== 'check')
      return <ResultPage visit={visit} story={await storyOf(tables, visit)} typed={emptyForm} errors={{}} />
    const appraisal = await readRated(tables, visit.task.subjectId)
    if (step === 'check') return checkPage(visit, appraisal, draft)
    return <ObjectPage visit={visit} appraisal={appraisal} typed={draft} errors={{}} />
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
