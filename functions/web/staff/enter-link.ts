import { type Link, openLink } from '../../platform/access/links.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import type { TaskVisit } from '../../platform/human-tasks/task-page.ts'
import { type Task, tasksIn } from '../../platform/human-tasks/tasks.ts'
import { type Person, peopleIn } from '../../platform/records/people.ts'
import { periodsIn } from '../../platform/records/periods.ts'
import type { Tables } from '../../platform/table/table.ts'
import { browserOf } from './browser.ts'

/** Whose a link is. */
export interface Held {
  readonly link: Link
  readonly person: Person
}

/** A link that opens nothing (yet). */
export type AtTheDoor =
  | { readonly state: 'unknown' | 'expired' }
  | ({ readonly state: 'unbound' | 'elsewhere' } & Held)

/** How a request stands to the link in its address. */
export type Entered = AtTheDoor | ({ readonly state: 'bound' } & Held)

const secretOf = ({ params }: PageRequest) => params.secret ?? ''

export const linkAddress = (request: PageRequest): string => `/t/${secretOf(request)}`

/** Looks up the link of a request and whose it is; changes nothing. */
export const enterLink = async (request: PageRequest, tables: Tables): Promise<Entered> => {
  const opened = await openLink(tables, secretOf(request), browserOf(request), request.now)
  if (!('link' in opened)) return opened
  if (opened.link.purpose !== 'tasks') return { state: 'unknown' }
  const person = await peopleIn(tables).get(opened.link.personId)
  if (person?.status !== 'active') return { state: 'unknown' }
  return { state: opened.state, link: opened.link, person }
}

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

/** A task of a link with all that its page needs; `undefined` when the link does not name it. */
export const visitTask = async (
  request: PageRequest,
  { link, person }: Held,
  tables: Tables,
): Promise<TaskVisit | undefined> => {
  const taskId = request.params.task ?? ''
  if (!link.tasks.some((named) => named.taskId === taskId)) return undefined
  const task = await tasksIn(tables).get(taskId)
  const period = task && (await periodsIn(tables).get(task.periodId))
  if (!task || !period) return undefined
  return {
    task,
    person,
    period,
    language: request.language,
    now: request.now,
    address: `${linkAddress(request)}/${taskId}`,
    others: link.tasks.length > 1 ? linkAddress(request) : undefined,
  }
}
