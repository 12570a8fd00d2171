import { isAddressedTo, type Link, openLink } from '../../platform/access/links.ts'
import type { Form } from '../../platform/http/form.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import { readDraft } from '../../platform/human-tasks/drafts.ts'
import type { TaskVisit } from '../../platform/human-tasks/task-page.ts'
import { type Task, tasksIn } from '../../platform/human-tasks/tasks.ts'
import { type Person, peopleIn } from '../../platform/records/people.ts'
import { type Period, periodsIn } from '../../platform/records/periods.ts'
import type { Tables } from '../../platform/table/table.ts'
import { browserOf } from './browser.ts'

/** Whose a link is. */
export interface Held {
  readonly link: Link
  readonly person: Person
}

/** A link that opens nothing (yet); `readdressed` when its person's address was corrected since. */
export type AtTheDoor =
  | { readonly state: 'unknown' }
  | ({ readonly state: 'expired' | 'replaced' | 'readdressed' | 'unbound' | 'elsewhere' } & Held)

/** How a request stands to the link in its address. */
export type Entered = AtTheDoor | ({ readonly state: 'bound' } & Held)

const secretOf = ({ params }: PageRequest) => params.secret ?? ''

export const linkAddress = (request: PageRequest): string => `/t/${secretOf(request)}`

const open = (request: PageRequest, tables: Tables) =>
  openLink(tables, secretOf(request), browserOf(request), request.now)

type Opened = Awaited<ReturnType<typeof open>>

const holderOf = async (opened: Opened, tables: Tables): Promise<Entered> => {
  if (opened.state === 'unknown' || opened.link.purpose !== 'tasks') return { state: 'unknown' }
  const { link, state } = opened
  const person = await peopleIn(tables).get(link.personId)
  if (person?.status !== 'active') return { state: 'unknown' }
  return { state: isAddressedTo(link, person) ? state : 'readdressed', link, person }
}

/** Looks up the link of a request and whose it is; changes nothing. */
export const enterLink = async (request: PageRequest, tables: Tables): Promise<Entered> =>
  holderOf(await open(request, tables), tables)

/** Why a task of a link cannot be answered: it ended, or it is someone else's now. */
export type TaskOver = 'answered' | 'expired' | 'withdrawn' | 'reassigned'

export const whyOver = (task: Task, link: Link): TaskOver | undefined => {
  const named = link.tasks.find(({ taskId }) => taskId === task.taskId)
  if (named?.version !== task.version || task.assigneeId !== link.personId) return 'reassigned'
  return task.state === 'open' ? undefined : task.state
}

/** The tasks a link names, those due first first. */
export const tasksOfLink = async (link: Link, tables: Tables): Promise<Task[]> => {
  const tasks = await Promise.all(link.tasks.map(({ taskId }) => tasksIn(tables).get(taskId)))
  return tasks.filter((task) => task !== undefined).toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))
}

interface Found {
  readonly task: Task
  readonly period: Period
  readonly draft: Form
}

const findTask = async (request: PageRequest, link: Link, tables: Tables): Promise<Found | undefined> => {
  const named = link.tasks.find(({ taskId }) => taskId === request.params.task)
  if (!named) return undefined
  const [task, period, draft] = await Promise.all([
    tasksIn(tables).get(named.taskId),
    periodsIn(tables).get(named.periodId),
    readDraft(tables, { taskId: named.taskId, assigneeId: link.personId }),
  ])
  return task && period && { task, period, draft }
}

/** A task of a link, with all that its page needs and the draft kept so far. */
export interface EnteredTask {
  readonly visit: TaskVisit
  readonly link: Link
  readonly draft: Form
}

/** Looks up the link and the task of a request; `undefined` when the link does not name the task. */
export const enterTask = async (
  request: PageRequest,
  tables: Tables,
): Promise<AtTheDoor | EnteredTask | undefined> => {
  const opened = await open(request, tables)
  const [entered, found] = await Promise.all([
    holderOf(opened, tables),
    'link' in opened ? findTask(request, opened.link, tables) : undefined,
  ])
  if (entered.state !== 'bound') return entered
  if (!found) return undefined
  const { link, person } = entered
  const { language, now } = request
  const { task, period, draft } = found
  const address = `${linkAddress(request)}/${task.taskId}`
  const others = link.tasks.length > 1 ? linkAddress(request) : undefined
  return { link, draft, visit: { task, person, period, language, now, address, others } }
}
