import { isServing } from '../../platform/access/accounts.ts'
import {
  isAddressedTo,
  isBeforeNewAccess,
  type Link,
  openLink,
  recordsOfLink,
} from '../../platform/access/links.ts'
import { languageOfLetter } from '../../platform/http/choose-language.ts'
import type { Labels } from '../../platform/http/form-fields.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import { asDueNow } from '../../platform/human-tasks/due.ts'
import { readTaskId, type TaskParts } from '../../platform/human-tasks/read-task-id.ts'
import { chainOfTask } from '../../platform/human-tasks/task-chain.ts'
import { readAsked } from '../../platform/human-tasks/task-definition.ts'
import type { TaskPages, TaskVisit } from '../../platform/human-tasks/task-pages.ts'
import { type Task, tasksIn } from '../../platform/human-tasks/tasks.ts'
import { readAhead } from '../../platform/table/get.ts'
import { keys } from '../../platform/table/keys.ts'
import type { Tables } from '../../platform/table/table.ts'
import { type Person, peopleIn } from '../../records/people.ts'
import { tasks as taskDefinitions } from '../../roots/tasks.ts'
import { browserOf } from './browser.ts'
import type { PagesByKind } from './pages-for.ts'
import { taskAddress } from './task-address.ts'

/** Whose a link is. */
export interface LinkHolder {
  readonly link: Link
  readonly person: Person
}

/**
 * A link that opens nothing (yet); `notServing` while the directory says that its person left the agency, `readdressed` when its person's address was corrected since, `accessChanged` when
 * only their access was.
 */
export type UnopenedLink =
  | { readonly state: 'unknown' | 'notServing' }
  | ({
      readonly state: 'expired' | 'replaced' | 'readdressed' | 'accessChanged' | 'unbound' | 'elsewhere'
    } & LinkHolder)

/** How a request stands to the link in its address. */
export type LinkState = UnopenedLink | ({ readonly state: 'bound' } & LinkHolder)

const secretOf = ({ params }: PageRequest) => params.secret ?? ''

export const linkAddress = (request: PageRequest): string => `/t/${secretOf(request)}`

const holderOf = async (request: PageRequest, tables: Tables): Promise<LinkState> => {
  const opened = await openLink(tables, secretOf(request), browserOf(request), request.now)
  if (opened.state === 'unknown' || opened.link.purpose !== 'tasks') return { state: 'unknown' }
  const { link, state } = opened
  const person = await peopleIn(tables).get(link.personId)
  if (!person) return { state: 'unknown' }
  if (!isServing(person)) return { state: 'notServing' }
  if (isAddressedTo(link, person)) return { state, link, person }
  return { state: isBeforeNewAccess(link, person) ? 'accessChanged' : 'readdressed', link, person }
}

/** Looks up the link of a request and whose it is; changes nothing. */
export const enterLink = (request: PageRequest, tables: Tables): Promise<LinkState> =>
  holderOf(request, readAhead(tables, recordsOfLink(secretOf(request))))

/** Why a task of a link cannot be answered: it ended, or it is someone else's now. */
export type TaskEnding = 'answered' | 'expired' | 'withdrawn' | 'reassigned'

export const whyOver = (task: Task, link: Link): TaskEnding | undefined => {
  const named = link.tasks.find(({ taskId }) => taskId === task.taskId)
  if (named?.version !== task.version || task.assigneeId !== link.personId) return 'reassigned'
  return task.state === 'open' ? undefined : task.state
}

/** The tasks a link names, those due first first. */
export const tasksOfLink = async (link: Link, tables: Tables): Promise<Task[]> => {
  const tasks = await Promise.all(link.tasks.map(({ taskId }) => tasksIn(tables).get(taskId)))
  return tasks.filter((task) => task !== undefined).toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))
}

/** A task of a link, with all that its page needs; `tables` hold what was read for it already. */
export interface EnteredTask {
  readonly visit: TaskVisit
  readonly link: Link
  readonly page: TaskPages
  readonly tables: Tables
}

interface NamedTask {
  readonly taskId: string
  readonly parts: TaskParts
  readonly page: TaskPages
}

const namedIn = (
  { params: { task: taskId = '' } }: PageRequest,
  pages: PagesByKind,
): NamedTask | undefined => {
  const parts = readTaskId(taskId)
  const page = parts && pages(parts.kind)
  return page && { taskId, parts, page }
}

/** How the texts of the task's pages are called that a request names, whoever asks. */
export const labelsNamedIn =
  (pages: PagesByKind) =>
  (request: PageRequest): Labels =>
    namedIn(request, pages)?.page.labels ?? (() => undefined)

// What the address names is read in one request with its link, and thrown away where the link does not name it too.
const readWithLink = (request: PageRequest, { taskId, parts, page }: NamedTask, tables: Tables) =>
  readAhead(tables, [
    ...recordsOfLink(secretOf(request)),
    keys.task(taskId),
    keys.draft(taskId),
    ...(request.method === 'POST' ? [keys.chainHead(chainOfTask(parts.kind, parts.subjectId))] : []),
    ...page.ahead(parts),
  ])

/** By when a task is due today: who was kept from it is given time back before their ladder is climbed again. */
const asDueToday = async (task: Task, person: Person, now: Date, tables: Tables): Promise<Task> => {
  if (task.state !== 'open' || person.outOfService === undefined) return task
  const asked = await readAsked(taskDefinitions, tables, task)
  return asked ? asDueNow(task, asked, person, now) : task
}

/** Looks up the link and the task of a request; `undefined` when the link does not name the task, or the site has no page for it. */
export const enterTask = async (
  request: PageRequest,
  tables: Tables,
  pages: PagesByKind,
): Promise<UnopenedLink | EnteredTask | undefined> => {
  const named = namedIn(request, pages)
  if (!named) {
    const entered = await enterLink(request, tables)
    return entered.state === 'bound' ? undefined : entered
  }
  const ahead = readWithLink(request, named, tables)
  const [entered, found] = await Promise.all([holderOf(request, ahead), tasksIn(ahead).get(named.taskId)])
  if (entered.state !== 'bound') return entered
  const { link, person } = entered
  if (!found || !link.tasks.some(({ taskId }) => taskId === found.taskId)) return undefined
  const { now } = request
  const language = languageOfLetter(request, link)
  const task = await asDueToday(found, person, now, tables)
  const address = taskAddress(linkAddress(request), task.taskId)
  const others = link.tasks.length > 1 ? linkAddress(request) : undefined
  const visit = await named.page.enter({ task, person, language, now, address, others }, { tables: ahead })
  return visit && { link, page: named.page, tables: ahead, visit }
}
