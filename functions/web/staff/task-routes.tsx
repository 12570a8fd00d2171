import {
  badRequest,
  conflict,
  forbidden,
  gone,
  ok,
  type PageResponse,
  redirect,
} from '../../platform/http/page-response.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import {
  isSentTwice,
  keepStep,
  postStep,
  type StepPosted,
  showStep,
} from '../../platform/human-tasks/task-steps.tsx'
import { servesInHr } from '../../records/hr-today.ts'
import { atTheDoor } from './at-the-door.tsx'
import { type EnteredTask, enterTask, whyOver } from './enter-link.ts'
import { ConflictPage, OverPage, PlainPage } from './link-pages.tsx'
import type { StaffDeps } from './staff-deps.ts'
import { staffTextsFor } from './texts.ts'

/** Lets a request through to its task, or answers why not. */
const atTask = async (
  request: PageRequest,
  deps: StaffDeps,
  whenOver: 'refuse' | 'pass',
): Promise<EnteredTask | PageResponse> => {
  const entered = await enterTask(request, deps.tables)
  if (!entered) return atTheDoor({ state: 'unknown' }, request, deps)
  if ('state' in entered) return atTheDoor(entered, request, deps)
  const { visit, link } = entered
  const { language } = visit
  const over = whyOver(visit.task, link)
  if (over === undefined && visit.task.assigneeAs === 'hr' && !servesInHr(visit.person)) {
    const { title, why } = staffTextsFor(language).notHr
    return forbidden(<PlainPage language={language} title={title} why={why} back={visit.others} />)
  }
  if (over === undefined || (over === 'answered' && whenOver === 'pass')) return entered
  return gone(<OverPage language={language} over={over} address={visit.address} back={visit.others} />)
}

/** Shows a step of a task, or how it was answered. */
export const showTask = async (request: PageRequest, deps: StaffDeps): Promise<PageResponse> => {
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
export const actOnTask = async (request: PageRequest, deps: StaffDeps): Promise<PageResponse> => {
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
export const keepDraft = async (request: PageRequest, deps: StaffDeps): Promise<PageResponse> => {
  const at = await atTask(request, deps, 'refuse')
  if ('status' in at) return at
  const own = { ...deps, tables: at.tables }
  return { status: KEPT[await keepStep(at.page, at.visit, request.query.step ?? '', request.posted, own)] }
}
