import { HrPage } from '../../frames/hr-page.tsx'
import { importsIn } from '../../people/imports.ts'
import { mayBeReassigned, reassign, whyNotReassign } from '../../periods/reassign-task.ts'
import { errorsOf } from '../../platform/forms/form-model.ts'
import { ButtonGroup, ButtonLink } from '../../platform/html/button.tsx'
import { choiceField } from '../../platform/http/form-fields.ts'
import {
  badRequest,
  conflict,
  forbidden,
  notFound,
  ok,
  type PageResponse,
  redirect,
} from '../../platform/http/page-response.ts'
import { readerOf } from '../../platform/http/reader.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { definitionOf } from '../../platform/human-tasks/task-definition.ts'
import { type Task, tasksIn } from '../../platform/human-tasks/tasks.ts'
import type { Tables } from '../../platform/table/table.ts'
import { hrToday } from '../../records/hr-today.ts'
import { type Person, peopleIn } from '../../records/people.ts'
import { tasks } from '../../roots/tasks.ts'
import { reassignForm } from './appraisal-forms.ts'
import { appraisalTextsFor } from './appraisal-texts.ts'
import { type AppraisalView, readAppraisal, unitAddress } from './appraisal-view.ts'
import { findPerson } from './find-person.ts'
import type { HrAppraisalsDeps } from './hr-deps.ts'
import { movedOn } from './moved-page.tsx'
import { ReassignCheckPage, ReassignPage } from './reassign-pages.tsx'
import { hrTextsFor } from './texts.ts'

const nothingToReassign = (request: PageRequest, shown: AppraisalView): PageResponse => {
  const texts = appraisalTextsFor(request.language)
  return conflict(
    <HrPage request={request} title={texts.noTask}>
      <h1>{texts.noTask}</h1>
      <p class="lead">{texts.noTaskText}</p>
      <ButtonGroup>
        <ButtonLink href={unitAddress(shown.appraisal)}>{hrTextsFor(request.language).moved.look}</ButtonLink>
      </ButtonGroup>
    </HrPage>,
  )
}

interface ReassignmentForm {
  readonly shown: AppraisalView
  readonly task: Task
  readonly assignee: Person | undefined
  /** Whether HR has anybody beside the reader. */
  readonly hasColleague: boolean
}

/** The appraisal and its open task, or the answer why there is nothing to reassign. */
const readAsked = async (request: PageRequest, tables: Tables): Promise<ReassignmentForm | PageResponse> => {
  const shown = await readAppraisal(tables, request.params.appraisalId ?? '')
  if (!shown) return notFound()
  const { lastTaskId } = shown.appraisal
  const task = lastTaskId ? await tasksIn(tables).get(lastTaskId) : undefined
  if (!task || !mayBeReassigned(task)) return nothingToReassign(request, shown)
  const [assignee, hr] = await Promise.all([
    peopleIn(tables).get(task.assigneeId),
    hrToday(tables, shown.period),
  ])
  return { shown, task, assignee, hasColleague: hr.some((personId) => personId !== readerOf(request)) }
}

const show = async (request: PageRequest, { tables }: HrAppraisalsDeps): Promise<PageResponse> => {
  const asked = await readAsked(request, tables)
  if (!('status' in asked) && asked.shown.appraisal.employeeId === readerOf(request)) return forbidden()
  return 'status' in asked ? asked : ok(<ReassignPage request={request} {...asked} />)
}

/**
 * An import reads who judges others before it moves addresses: whoever was made a judge meanwhile would lose theirs to one
 * officer alone. So a task is reassigned before an import or after it.
 */
const isImporting = async (tables: Tables): Promise<boolean> =>
  (await importsIn(tables).queued({ limit: 1 })).items.length > 0

const personError = (
  request: PageRequest,
  to: Person | undefined,
  { shown, task, hasColleague }: ReassignmentForm,
): string | undefined => {
  const personId = readerOf(request)
  const { errors, refusals } = appraisalTextsFor(request.language)
  if (!to) return errors.unknown
  const asked = { task, to, personId, now: request.now, hasColleague }
  const refusal = whyNotReassign(asked, definitionOf(tasks, task.kind), shown.appraisal)
  return refusal && refusals[refusal]
}

const act = async (request: PageRequest, { tables }: HrAppraisalsDeps): Promise<PageResponse> => {
  const { form, now, language } = request
  const asked = await readAsked(request, tables)
  if ('status' in asked) return asked
  if (asked.shown.appraisal.employeeId === readerOf(request)) return forbidden()
  const back = unitAddress(asked.shown.appraisal)
  // What was confirmed is the task as the page showed it; a colleague may have reassigned it since.
  if (form.has('confirmed') && form.text('confirmed') !== `${asked.task.version}`)
    return movedOn(request, back)
  const to = await findPerson(tables, form.text('who'))
  const read = reassignForm.read(form)
  const who = (await isImporting(tables))
    ? appraisalTextsFor(language).errors.importing
    : personError(request, to, asked)
  if (!read.ok || who || !to) {
    const errors = { ...(who ? { who } : {}), ...errorsOf(read.ok ? [] : read.faults, language) }
    return badRequest(<ReassignPage request={request} {...asked} errors={errors} />)
  }
  if (!form.has('confirmed')) return ok(<ReassignCheckPage request={request} {...asked} to={to} />)
  const done = await reassign(
    {
      task: asked.task,
      to,
      reason: read.answer.reason,
      personId: readerOf(request),
      now,
      hasColleague: asked.hasColleague,
    },
    { tables, tasks },
  )
  return done.ok ? redirect(`${back}?done=reassigned`) : movedOn(request, back)
}

const may = { roles: ['hr'] } as const
const path = '/hr/appraisals/{appraisalId}/reassign'
const fields = [...reassignForm.fields, choiceField('confirmed')]

export const reassignRoutes: readonly Route<HrAppraisalsDeps>[] = [
  { method: 'GET', path, may, handle: show },
  { method: 'POST', path, may, fields, handle: act },
]
