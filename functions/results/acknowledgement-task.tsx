import type { Committed } from '../platform/history/append.ts'
import { emptyForm, type Form } from '../platform/http/form.ts'
import { readDraft, saveDraft } from '../platform/human-tasks/drafts.ts'
import type { Acted, TaskDeps, TaskPage, TaskVisit } from '../platform/human-tasks/task-page.ts'
import { digestOfPart } from '../platform/records/digest-of-part.ts'
import { reviewKey } from '../platform/records/reviews.ts'
import { keys } from '../platform/table/keys.ts'
import { acceptResult, objectToResult } from './answer-result.ts'
import { AnsweredPage } from './answered-page.tsx'
import { CheckObjectionPage, ObjectPage } from './objection-pages.tsx'
import { readObjection } from './read-objection.ts'
import { ResultPage } from './result-page.tsx'
import { type Rated, readRated, storyOf } from './result-story.ts'
import { textsFor } from './texts.ts'

const answered = (committed: Committed): Acted => (committed.ok ? { kind: 'done' } : { kind: 'over' })

const checkPage = (visit: TaskVisit, appraisal: Rated, draft: Form, isChanged = false) => {
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

const answer = async (visit: TaskVisit, appraisal: Rated, form: Form, deps: TaskDeps): Promise<Acted> => {
  const chosen = form.text('answer')
  if (chosen === 'accept') return answered(await acceptResult(visit, appraisal, deps))
  if (chosen === 'object') return { kind: 'step', step: 'object' }
  const story = await storyOf(deps.tables, visit)
  const errors = { answer: textsFor(visit.language).errors.answer }
  return { kind: 'again', page: <ResultPage visit={visit} story={story} typed={form} errors={errors} /> }
}

const object = async (visit: TaskVisit, appraisal: Rated, form: Form, deps: TaskDeps): Promise<Acted> => {
  const draft = await saveDraft(deps.tables, visit.task, form, visit.now, ['disputed'])
  const read = readObjection(draft, visit.language)
  if (read.ok) return { kind: 'step', step: 'check' }
  const page = <ObjectPage visit={visit} appraisal={appraisal} typed={draft} errors={read.errors} />
  return { kind: 'again', page }
}

const submit = async (visit: TaskVisit, appraisal: Rated, form: Form, deps: TaskDeps): Promise<Acted> => {
  const draft = await readDraft(deps.tables, visit.task)
  const read = readObjection(draft, visit.language)
  if (!read.ok || form.text('seen') !== digestOfPart(read.answer))
    return { kind: 'again', page: checkPage(visit, appraisal, draft, true) }
  return answered(await objectToResult(visit, appraisal, read.answer, deps))
}

/** The pages on which an employee reads their result, and accepts it or objects. */
export const acknowledgementPage: TaskPage = {
  kind: 'acknowledgement',

  ahead: ({ subjectId, aboutId }) => [
    keys.appraisal(subjectId),
    keys.person(aboutId),
    // Few are returned for revision; a later round's review is read by itself.
    reviewKey(subjectId, 1),
  ],

  show: async (visit, step, draft, { tables }) => {
    if (step !== 'object' && step !== 'check')
      return <ResultPage visit={visit} story={await storyOf(tables, visit)} typed={emptyForm} errors={{}} />
    const appraisal = await readRated(tables, visit.task.subjectId)
    if (step === 'check') return checkPage(visit, appraisal, draft)
    return <ObjectPage visit={visit} appraisal={appraisal} typed={draft} errors={{}} />
  },

  act: async (visit, step, form, deps) => {
    const appraisal = await readRated(deps.tables, visit.task.subjectId)
    if (visit.task.state !== 'open' || appraisal.state !== 'published') return { kind: 'over' }
    if (step === 'object') return object(visit, appraisal, form, deps)
    if (step === 'check') return submit(visit, appraisal, form, deps)
    return answer(visit, appraisal, form, deps)
  },

  done: async (visit, { tables }) => (
    <AnsweredPage visit={visit} appraisal={await readRated(tables, visit.task.subjectId)} />
  ),
}
