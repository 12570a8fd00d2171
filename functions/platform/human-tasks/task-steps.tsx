import type { VNode } from 'preact'
import { digestOfContent } from '../history/digest-of-content.ts'
import {
  DRAFT_MARK,
  DRAFT_TAKE,
  DRAFT_TURN,
  DraftContext,
  type DraftNote,
  type DraftNotes,
} from '../html/draft.ts'
import { type Form, formOf, type PostedForm } from '../http/form.ts'
import { choicesField, type Field, hiddenField, textField } from '../http/form-fields.ts'
import { isAnsweredByPost, wasTakenMeanwhile } from './commit-answer.ts'
import { readMark, type Values, writeMark } from './draft-mark.ts'
import { type Draft, draftOf, formOfKept, keptBy } from './drafts.ts'
import { keepDraft } from './keep-draft.ts'
import { isTyped } from './merge-draft.ts'
import type { ActionResult, StepFields, TaskDeps, TaskPages, TaskVisit } from './task-pages.ts'

/** How a posted step ended; `elsewhere` when another page has kept something that its person has to see first. */
export type StepPosted = ActionResult | { readonly kind: 'elsewhere'; readonly page: VNode }

interface Standing {
  readonly before: ReadonlyMap<string, Values>
  readonly draft: Draft
}

/** What fields held before, and what is kept of them since. */
const standingOf = async (page: TaskPages, visit: TaskVisit, deps: TaskDeps): Promise<Standing> => {
  const [draft, before] = await Promise.all([draftOf(deps.tables, visit.task), page.before?.(visit, deps)])
  return {
    draft,
    before: new Map(Object.entries(before?.values() ?? {}).map(([name, text]) => [name, [text]])),
  }
}

const typedIn = ({ before, draft }: Standing, { task }: TaskVisit): Form =>
  formOfKept(keptBy(draft, task), before)

const withDraft = (
  shown: VNode,
  { before, draft }: Standing,
  { task }: TaskVisit,
  notes: DraftNotes,
): VNode => {
  const fields = new Map([
    ...before,
    ...[...keptBy(draft, task)].map(([name, { values }]) => [name, values] as const),
  ])
  return <DraftContext.Provider value={{ mark: writeMark(fields), notes }}>{shown}</DraftContext.Provider>
}

const NO_NOTES: DraftNotes = new Map()

/** Shows a step of a task with what was typed so far. Changes nothing. */
export const showStep = async (
  page: TaskPages,
  visit: TaskVisit,
  step: string,
  deps: TaskDeps,
): Promise<VNode> => {
  const standing = await standingOf(page, visit, deps)
  const shown = await page.show(visit, step, typedIn(standing, visit), deps)
  return withDraft(shown, standing, visit, NO_NOTES)
}

const markFields = [textField(DRAFT_MARK), hiddenField(DRAFT_TURN)]

/** What was posted of a step. */
const readPost = (posted: PostedForm, { draftFields, otherFields = [], isLast = false }: StepFields) => {
  const said = posted.only([...markFields, choicesField(DRAFT_TAKE, draftFields.length)])
  return {
    form: posted.only([...draftFields, ...otherFields]),
    page: {
      fields: draftFields,
      form: posted.only(draftFields),
      mark: readMark(said.text(DRAFT_MARK), said.text(DRAFT_TURN)),
      yielded: said.all(DRAFT_TAKE),
      isLast,
    },
  }
}

/** The digest of what was posted of a step: the same for the same fields with the same values. */
const postDigestOf = (step: string, form: Form, { draftFields, otherFields = [] }: StepFields): string =>
  digestOfContent([step, ...[...draftFields, ...otherFields].map(({ name }) => [name, form.all(name)])])

/** Whether a task that is over was answered by this very post before: the button was pressed twice. */
export const isSentTwice = async (
  page: TaskPages,
  visit: TaskVisit,
  step: string,
  posted: PostedForm,
  deps: TaskDeps,
): Promise<boolean> => {
  const fields = await page.fields(visit, step, deps)
  return isAnsweredByPost(visit.task, postDigestOf(step, readPost(posted, fields).form, fields))
}

/** A form with some fields as another form has them. */
const withFields = (form: Form, fields: readonly Field[], other: Form): Form => {
  const taken = new Set(fields.map(({ name }) => name))
  const names = new Set([...Object.keys(form.values()), ...taken])
  return formOf(
    [...names].flatMap((name) =>
      (taken.has(name) ? other : form).all(name).map((value) => [name, value] as const),
    ),
  )
}

const wasElsewhere = (notes: DraftNotes) =>
  [...notes.values()].some(({ why }: DraftNote) => why === 'elsewhere')

/** Keeps what was typed of a step, or says why not; `notOfStep` when none of what was posted is a field of the step. */
export const keepStep = async (
  taskPage: TaskPages,
  visit: TaskVisit,
  step: string,
  posted: PostedForm,
  deps: TaskDeps,
): Promise<'kept' | 'elsewhere' | 'tooLong' | 'notOfStep'> => {
  const [draft, fields] = await Promise.all([
    draftOf(deps.tables, visit.task),
    taskPage.fields(visit, step, deps),
  ])
  const { page } = readPost(posted, { ...fields, isLast: false })
  if (!fields.draftFields.some(({ name }) => page.form.has(name))) return 'notOfStep'
  const { notes } = await keepDraft(deps.tables, visit.task, draft, page, visit.now)
  if (notes.size === 0) return 'kept'
  return wasElsewhere(notes) ? 'elsewhere' : 'tooLong'
}

/**
 * Carries out a posted step: what was typed is kept first, so that nothing of it is lost whatever comes of it; where
 * it cannot be kept, the form is shown again as it was posted.
 */
export const postStep = async (
  taskPage: TaskPages,
  visit: TaskVisit,
  step: string,
  posted: PostedForm,
  deps: TaskDeps,
): Promise<StepPosted> => {
  const [standing, fields] = await Promise.all([
    standingOf(taskPage, visit, deps),
    taskPage.fields(visit, step, deps),
  ])
  const { form, page } = readPost(posted, fields)
  const { draft, notes } = await keepDraft(deps.tables, visit.task, standing.draft, page, visit.now)
  const now = { ...standing, draft }
  const typed = typedIn(now, visit)
  if (notes.size > 0) {
    // Where nothing was typed here, the page shows what is kept by now: it will count as shown.
    const held = fields.draftFields.filter((field) => notes.has(field.name) || isTyped(field, page))
    const shown = await taskPage.show(visit, step, withFields(typed, held, form), deps)
    const again = withDraft(shown, now, visit, notes)
    return { kind: wasElsewhere(notes) ? 'elsewhere' : 'again', page: again }
  }
  const taken = fields.draftFields.filter(({ name }) => page.yielded.includes(name))
  const answering = { ...visit, postDigest: postDigestOf(step, form, fields) }
  const acted = await taskPage.act(answering, step, { form: withFields(form, taken, typed), typed }, deps)
  if (acted.kind === 'over' && (await wasTakenMeanwhile(deps.tables, answering))) return { kind: 'done' }
  return acted.kind === 'again' ? { ...acted, page: withDraft(acted.page, now, visit, NO_NOTES) } : acted
}
