import { bindLink, type Link } from '../../platform/access/links.ts'
import { preferLanguage } from '../../platform/access/preferences.ts'
import { languageOfLetter } from '../../platform/http/choose-language.ts'
import { keepLanguage, LANGUAGE_FIELDS } from '../../platform/http/keep-language.ts'
import {
  notFound,
  ok,
  type PageResponse,
  redirect,
  redirectAsSent,
  setCookie,
} from '../../platform/http/page-response.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { asDueNow } from '../../platform/human-tasks/due.ts'
import { readAsked, type SubjectWithLadder } from '../../platform/human-tasks/task-definition.ts'
import type { Task } from '../../platform/human-tasks/tasks.ts'
import { peopleIn } from '../../records/people.ts'
import { unitsIn } from '../../records/units.ts'
import { tasks as taskDefinitions } from '../../roots/tasks.ts'
import { atTheDoor } from './at-the-door.tsx'
import { keepBrowser } from './browser.ts'
import { enterLink, type LinkHolder, linkAddress, tasksOfLink, whyOver } from './enter-link.ts'
import { PlainPage, TaskListPage } from './link-pages.tsx'
import { requestFreshLink } from './request-fresh-link.ts'
import type { StaffDeps } from './staff-deps.ts'
import { isOfAnArea, taskAddress } from './task-address.ts'
import { answerPages } from './task-pages.ts'
import { taskRoutes } from './task-routes.tsx'
import { staffTextsFor } from './texts.ts'

const nameOf = async (task: Task, asked: SubjectWithLadder, { tables }: StaffDeps): Promise<string> =>
  (asked.aboutId
    ? (await peopleIn(tables).get(asked.aboutId))?.name
    : (await unitsIn(tables).get(task.unitId))?.name) ?? ''

const rowOf = async (found: Task, { link, person }: LinkHolder, deps: StaffDeps, now: Date) => {
  const asked = await readAsked(taskDefinitions, deps.tables, found)
  if (!asked) return undefined
  const { timeZone } = asked.calendar
  const task = asDueNow(found, asked, person, now)
  return { task, about: await nameOf(task, asked, deps), timeZone, over: whyOver(task, link) }
}

/** Where a link leads: to its one task, or to the list of several. */
const wayIn = ({ tasks }: Link, request: PageRequest): string => {
  const [only, ...others] = tasks
  return only && others.length === 0 ? taskAddress(linkAddress(request), only.taskId) : linkAddress(request)
}

const showLink = async (request: PageRequest, deps: StaffDeps): Promise<PageResponse> => {
  const entered = await enterLink(request, deps.tables)
  if (entered.state !== 'bound') return atTheDoor(entered, request, deps)
  const tasks = await tasksOfLink(entered.link, deps.tables)
  const [first] = tasks
  const address = linkAddress(request)
  if (!first) return notFound()
  if (tasks.length === 1) return redirect(wayIn(entered.link, request))
  const rows = await Promise.all(tasks.map((task) => rowOf(task, entered, deps, request.now)))
  return ok(
    <TaskListPage
      language={languageOfLetter(request, entered.link)}
      name={entered.person.name}
      address={address}
      rows={rows.filter((row) => row !== undefined)}
    />,
  )
}

const continueHere = async (request: PageRequest, deps: StaffDeps): Promise<PageResponse> => {
  const entered = await enterLink(request, deps.tables)
  if (entered.state === 'bound') return redirect(wayIn(entered.link, request))
  if (entered.state !== 'unbound') return atTheDoor(entered, request, deps)
  const { browser, cookie } = keepBrowser(request)
  const bound = await bindLink(deps.tables, entered.link, browser)
  return bound
    ? setCookie(redirect(wayIn(entered.link, request)), cookie)
    : atTheDoor({ ...entered, state: 'elsewhere' }, request, deps)
}

const sendFresh = async (request: PageRequest, deps: StaffDeps): Promise<PageResponse> => {
  const entered = await enterLink(request, deps.tables)
  if (!('link' in entered)) return atTheDoor(entered, request, deps)
  const language = languageOfLetter(request, entered.link)
  const { title, why } = staffTextsFor(language).freshLink[await requestFreshLink(entered, deps, request.now)]
  return ok(<PlainPage language={language} title={title} why={why} />)
}

/** Keeps a language for the person of the link; where it opens nothing here, in the browser alone. */
const chooseLanguage = async (request: PageRequest, deps: StaffDeps): Promise<PageResponse> => {
  const entered = await enterLink(request, deps.tables)
  if (entered.state === 'unknown') return notFound()
  return keepLanguage(request, async (language) => {
    if (entered.state === 'bound') await preferLanguage(deps.tables, entered.person.personId, language)
  })
}

const languageAt = (request: PageRequest): string => `${linkAddress(request)}/language`

/** The same routes; a task of an area, which release 0.1.0 answered here, is led to the area's site with all that was sent. */
const leadingToAreas = (routes: readonly Route<StaffDeps>[]): readonly Route<StaffDeps>[] =>
  routes.map((route) => ({
    ...route,
    handle: async (request, deps) => {
      const { params, path, query } = request
      const { task = '' } = params
      if (!isOfAnArea(task)) return route.handle(request, deps)
      const rest = path.endsWith('/draft') ? '/draft' : ''
      const step = query.step === undefined ? '' : `?step=${encodeURIComponent(query.step)}`
      return redirectAsSent(`${taskAddress(linkAddress(request), task)}${rest}${step}`)
    },
  }))

/** The pages behind an emailed link. A GET shows and never acts; a POST acts for the browser the link is bound to. */
export const staffRoutes: readonly Route<StaffDeps>[] = [
  { method: 'GET', path: '/t/{secret}', may: 'link', languageAt, handle: showLink },
  { method: 'POST', path: '/t/{secret}/continue', may: 'link', fields: [], handle: continueHere },
  { method: 'POST', path: '/t/{secret}/fresh', may: 'link', fields: [], handle: sendFresh },
  {
    method: 'POST',
    path: '/t/{secret}/language',
    may: 'link',
    fields: LANGUAGE_FIELDS,
    handle: chooseLanguage,
  },
  ...leadingToAreas(taskRoutes('/t/{secret}', answerPages)),
]
