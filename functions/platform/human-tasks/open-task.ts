import * as z from 'zod'
import type { AppraisalState } from '../../domain/appraisal-state.ts'
import { climb } from '../../domain/ladder.ts'
import { localDate, sendingTime, type WorkingCalendar } from '../../domain/working-calendar.ts'
import type { Clock } from '../clock.ts'
import { commit } from '../history/commit.ts'
import { TransientError } from '../lambda/transient-error.ts'
import { queueNotice } from '../mail/notices.ts'
import { readAhead } from '../table/get.ts'
import type { Tables } from '../table/table.ts'
import type { Write } from '../table/write.ts'
import { dueAtOf } from './due.ts'
import { recordsOfTask } from './records-of-task.ts'
import { chainOfTask } from './task-chain.ts'
import {
  definitionOf,
  readAsked,
  type SubjectWithLadder,
  type TaskDefinition,
  type TaskDefinitions,
} from './task-definition.ts'
import { createTask, type Task, taskIdOf, tasksIn } from './tasks.ts'

export const OpenTaskInput = z.object({
  kind: z.string(),
  subjectId: z.string(),
  round: z.number().int().min(1),
  /** Who stands in for the usual assignee, when the workflow says so. */
  assignee: z.string().optional(),
  /** The very person to ask, where several are asked the same about one subject. */
  personId: z.string().optional(),
})

/** Where a task stands: `open` with the seconds until its next rung, or the outcome it ended with. */
export interface TaskStanding {
  readonly taskId: string
  readonly outcome: string
  readonly secondsToNext: number
}

/** What opening a task changes of its subject, and how History tells it. */
export interface Opening {
  readonly writes: readonly Write[]
  /** Between which states it moves its appraisal; the same twice where the appraisal stays in one. */
  readonly states?: { readonly from: AppraisalState; readonly to: AppraisalState }
}

export interface OpenTaskDeps {
  readonly tables: Tables
  readonly clock: Clock
  readonly tasks: TaskDefinitions
  /** Apart from the definitions: whoever only reads tasks must not be able to write what they are about. */
  opening(tables: Tables, definition: TaskDefinition, task: Task, at: Date): Promise<Opening>
}

const MORNING_LASTS = 30 * 60_000

/** The next morning on which mail goes out; `now` where that morning has just begun. */
const nextMorning = (now: Date, calendar: WorkingCalendar): Date => {
  const { timeZone } = calendar
  const today = sendingTime(localDate(now, timeZone), calendar)
  if (today >= now) return today
  // What opens with the morning itself still goes with the morning's mail.
  if (
    now.getTime() - today.getTime() < MORNING_LASTS &&
    localDate(now, timeZone) === localDate(today, timeZone)
  )
    return now
  return sendingTime(localDate(new Date(now.getTime() + 86_400_000), timeZone), calendar)
}

export const standingOf = (
  task: Task,
  { ladder, calendar }: Pick<SubjectWithLadder, 'ladder' | 'calendar'>,
  now: Date,
): TaskStanding => {
  if (task.state !== 'open')
    return { taskId: task.taskId, outcome: task.outcome ?? task.state, secondsToNext: 0 }
  const { action, secondsToNext } = climb({
    ladder,
    dueAt: new Date(task.dueAt),
    openedAt: new Date(task.openedAt),
    climbed: task.climbed,
    now,
    calendar,
  })
  return { taskId: task.taskId, outcome: 'open', secondsToNext: action === 'wait' ? secondsToNext : 1 }
}

/**
 * Opens a task for the person it falls to: changes its subject as its kind says, owes the person a mail, and tells the
 * History. Asking for the same task again finds it as it stands.
 */
export const openTask = async (
  input: z.output<typeof OpenTaskInput>,
  { tables: all, clock, tasks, opening }: OpenTaskDeps,
): Promise<TaskStanding> => {
  const { kind, subjectId, round, personId } = input
  const definition = definitionOf(tasks, kind)
  const taskId = taskIdOf(input)
  const now = clock.now()
  const tables = readAhead(all, recordsOfTask(tasks, taskId))
  const [subject, present] = await Promise.all([readAsked(tasks, tables, input), tasksIn(tables).get(taskId)])
  if (!subject) throw new Error(`There is nothing to ask about: ${kind} of ${subjectId}.`)
  if (present) return standingOf(present, subject, now)
  if (subject.isWithdrawn) return { taskId, outcome: 'withdrawn', secondsToNext: 0 }

  const assigneeAs = input.assignee ?? definition.assignee
  const assigneeId = personId ?? (await subject.assignee(assigneeAs, round))
  if (!assigneeId) throw new Error(`Nobody can be asked for ${taskId}.`)
  const dueAt = dueAtOf(subject, now).toISOString()
  const { periodId, unitId, aboutId } = subject
  const task: Task = {
    taskId,
    kind,
    subjectId,
    periodId,
    unitId,
    round,
    assigneeId,
    assigneeAs,
    state: 'open',
    version: 1,
    openedAt: now.toISOString(),
    dueAt,
    climbed: 0,
  }
  const { writes, states } = await opening(tables, definition, task, now)
  const asked = { taskId, kind, assigneeId, assigneeAs, dueAt }
  const opened = await commit(tables, {
    chain: chainOfTask(kind, subjectId),
    periodId,
    actor: { kind: 'system', name: 'open-task' },
    at: now,
    action: 'taskOpened',
    ...(states
      ? { before: { state: states.from }, after: { ...asked, state: states.to } }
      : { after: asked }),
    writes: [
      createTask(task),
      ...writes,
      queueNotice({
        noticeId: `${taskId}.opened`,
        personId: assigneeId,
        kind: 'taskOpened',
        periodId,
        taskId,
        taskKind: kind,
        aboutId,
        notBefore: definition.isSentImmediately ? now : nextMorning(now, subject.calendar),
      }),
    ],
  })
  // Something else happened to the subject or the task in between: the next try sees it as it is.
  if (!opened.ok) throw new TransientError(`The task ${taskId} was not opened: ${opened.reason}.`)
  return standingOf(task, subject, now)
}
