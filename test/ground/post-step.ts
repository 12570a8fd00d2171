import { DRAFT_MARK } from '../../functions/platform/html/draft.ts'
import { type Form, formOf, type PostedForm } from '../../functions/platform/http/form.ts'
import { textField } from '../../functions/platform/http/form-fields.ts'
import { readMark, type Values, writeMark } from '../../functions/platform/human-tasks/draft-mark.ts'
import { draftOf, keptBy } from '../../functions/platform/human-tasks/drafts.ts'
import { keepDraft } from '../../functions/platform/human-tasks/keep-draft.ts'
import type { TaskDeps, TaskPages, TaskVisit } from '../../functions/platform/human-tasks/task-pages.ts'
import { postStep } from '../../functions/platform/human-tasks/task-steps.tsx'
import type { Task } from '../../functions/platform/human-tasks/tasks.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { OPENED_AT } from './period.ts'

/** The mark of a page that was rendered just now. */
const markNow = async (tables: Tables, task: Task, before?: Form): Promise<string> => {
  const fields = new Map<string, Values>(
    Object.entries(before?.values() ?? {}).map(([name, text]) => [name, [text]]),
  )
  for (const [name, { values }] of keptBy(await draftOf(tables, task), task)) fields.set(name, values)
  return writeMark(fields)
}

const postedWith = (form: Form, mark: string): PostedForm => ({
  texts: () => [],
  only: (fields) =>
    formOf(
      fields.flatMap(({ name }) =>
        name === DRAFT_MARK ? [[name, mark] as const] : form.all(name).map((value) => [name, value] as const),
      ),
    ),
})

/** Posts a form of a task's step as the page does that was opened just before. */
export const postAs = async <Visit extends TaskVisit>(
  page: TaskPages<Visit>,
  visit: Visit,
  step: string,
  form: Form,
  deps: TaskDeps,
) => {
  const mark = await markNow(deps.tables, visit.task, await page.before?.(visit, deps))
  return postStep(page, visit, step, postedWith(form, mark), deps)
}

/** Types texts on a page that was opened just before and keeps them, as in a tab of their own. */
export const typeElsewhere = async (
  tables: Tables,
  task: Task,
  form: Form,
  now: Date = OPENED_AT,
): Promise<void> => {
  const page = {
    fields: Object.keys(form.values()).map(textField),
    form,
    mark: readMark(await markNow(tables, task), '0'),
    yielded: [],
    isLast: false,
  }
  const { notes } = await keepDraft(tables, task, await draftOf(tables, task), page, now)
  if (notes.size > 0) throw new Error(`Not kept: ${[...notes.keys()].join(', ')}.`)
}
