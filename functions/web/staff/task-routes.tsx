import type { Field } from '../../platform/http/form-fields.ts'
import {
  badRequest,
  conflict,
  forbidden,
  gone,
  ok,
  type PageResponse,
  redirect,
} from '../../platform/http/page-response.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { definitionOf, readAsked } from '../../platform/human-tasks/task-definition.ts'
import {
  isSentTwice,
  keepStep,
  postStep,
  type StepPosted,
  showStep,
} from '../../platform/human-tasks/task-steps.tsx'
import { servesInHr } from '../../records/hr-today.ts'
import { tasks } from '../../roots/tasks.ts'
import { atTheDoor } from './at-the-door.tsx'
import { type EnteredTask, enterTask, labelsNamedIn, linkAddress, whyOver } from './enter-link.ts'
import { ConflictPage, OverPage, PlainPage } from './link-pages.tsx'
import type { PagesByKind } from './pages-for.ts'
import type { TaskSiteDeps } from './staff-deps.ts'
import { staffTextsFor } from './texts.ts'

interface PagesDeps extends TaskSiteDeps {
  readonly pages: PagesByKind
}

/** Whether somebody of HR answers in another's place, of whom or of which something has tied them since they were asked. */
const isTiedSince = async (
  { visit: { task, person } }: EnteredTask,
  { now }: PageRequest,
  { tables }: PagesDeps,
): Promise<boolean> => {
  if (task.assigneeAs !== 'hr' || definitionOf(tasks, task.kind).assignee === 'hr') return false
  const asked = await readAsked(tasks, tables, task)
  return !(await asked?.mayStandIn(person.personId, now))
}

/** Lets a request through to its task, or answers why not. */
const atTask = async (
  request: PageRequest,
  deps: PagesDeps,
  whenOver: 'refuse' | 'pass',
): Promise<EnteredTask | PageResponse> => {
  const entered = await enterTask(request, deps.tables, deps.pages)
  if (!entered) return atTheDoor({ state: 'unknown' }, request, deps)
  if ('state' in entered) return atTheDoor(entered, request, deps)
  const { visit, link } = entered
  const { language } = visit
  const over = whyOver(visit.task, link)
  if (over === undefined && visit.task.assigneeAs === 'hr' && !servesInHr(visit.person)) {
    const { title, why } = staffTextsFor(language).notHr
    return forbidden(<PlainPage language={language} title={title} why={why} back={visit.others} />)
  }
  if (over === undefined && (await isTiedSince(entered, request, deps))) {
    const { title, why } = staffTextsFor(language).tiedSince
    return forbidden(<PlainPage language={language} title={title} why={why} back={visit.others} />)
  }
  if (over === undefined || (over === 'answered' && whenOver === 'pass')) return entered
  return gone(<OverPage language={language} over={over} address={visit.address} back={visit.others} />)
}

/** Shows a step of a task, or how it was answered. */
const showTask = async (request: PageRequest, deps: PagesDeps): Promise<PageResponse> => {
  const step = request.query.step ?? ''
  const at = await atTask(request, deps, step === 'done' ? 'pass' : 'refuse')
  if ('status' in at) return at
  const { page, visit, tables } = at
  const own = { ...deps, tables }
  if (step !== 'done') return ok(await showStep(page, visit, step, own))
  return visit.task.state === 'answered' ? ok(await page.done(visit, own)) : redirect(visit.address)
}

const answerOf = (acted: StepPosted, { visit }: EnteredTask): PageResponse => {
  switch (acted.kind) {
    case 'again':
      return badRequest(acted.page)
    case 'elsewhere':
      return { ...badRequest(acted.page), status: 409 }
    case 'refused':
      return { status: 422, page: acted.page }
    case 'step':
      return redirect(`${visit.address}?step=${encodeURIComponent(acted.step)}`)
    case 'done':
      return redirect(`${visit.address}?step=done`)
    case 'over':
      return conflict(<ConflictPage {...visit} />)
  }
}

/** Takes what was posted on a step of a task; a second press of the same answer finds it taken. */
const actOnTask = async (request: PageRequest, deps: PagesDeps): Promise<PageResponse> => {
  const at = await atTask(request, deps, 'pass')
  if ('status' in at) return at
  const own = { ...deps, tables: at.tables }
  const posted = [at.page, at.visit, request.query.step ?? '', request.posted, own] as const
  if (at.visit.task.state !== 'answered') return answerOf(await postStep(...posted), at)
  return answerOf({ kind: (await isSentTwice(...posted)) ? 'done' : 'over' }, at)
}

/** What the script is told of a draft. */
const KEPT = { kept: 204, elsewhere: 409, tooLong: 413, notOfStep: 422 } as const

/** Keeps what was typed on a step so far. */
const keepDraft = async (request: PageRequest, deps: PagesDeps): Promise<PageResponse> => {
  const at = await atTask(request, deps, 'refuse')
  if ('status' in at) return at
  const own = { ...deps, tables: at.tables }
  return { status: KEPT[await keepStep(at.page, at.visit, request.query.step ?? '', request.posted, own)] }
}

const languageAt = (request: PageRequest): string => `${linkAddress(request)}/language`

// Each kind of task says itself which fields its steps have.
const OF_THE_TASK: readonly Field[] = []

/** The routes of the tasks for which there are pages, below a path such as `/t/{secret}/calibration`. */
export const taskRoutes = (below: string, pages: PagesByKind): readonly Route<TaskSiteDeps>[] => [
  {
    method: 'GET',
    path: `${below}/{task}`,
    may: 'link',
    languageAt,
    handle: (request, deps) => showTask(request, { ...deps, pages }),
  },
  {
    method: 'POST',
    path: `${below}/{task}`,
    may: 'link',
    fields: OF_THE_TASK,
    labels: labelsNamedIn(pages),
    handle: (request, deps) => actOnTask(request, { ...deps, pages }),
  },
  {
    method: 'POST',
    path: `${below}/{task}/draft`,
    may: 'link',
    fields: OF_THE_TASK,
    handle: (request, deps) => keepDraft(request, { ...deps, pages }),
  },
]
