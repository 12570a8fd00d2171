import * as z from 'zod'
import type { AppraisalState } from '../../domain/appraisal-state.ts'
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
  type Assignment,
  definitionOf,
  readAsked,
  type TaskDefinition,
  type TaskDefinitions,
} from './task-definition.ts'
import { standingOf, type TaskStanding } from './task-standing.ts'
import { createTask, type Task, taskIdOf, tasksIn } from './tasks.ts'
import { type OpenQuestion, tellNobody } from './tell-nobody.ts'

export const OpenTaskInput = z.object({
  kind: z.string(),
  subjectId: z.string(),
  round: z.number().int().min(1),
  /** Who stands in for the usual assignee, when the workflow says so. */
  assignee: z.string().optional(),
  /** The very person to ask, where several are asked the same about one subject. */
  personId: z.string().optional(),
})

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
  opening(
    tables: Tables,
    definition: TaskDefinition,
    task: Task & Pick<Assignment, 'lacksOfficer'>,
    at: Date,
  ): Promise<Opening>
  /** What those are owed who must know that nobody impartial can stand in; nothing where they know it already. */
  lacksOfficer(tables: Tables, definition: TaskDefinition, question: OpenQuestion, at: Date): Promise<Write[]>
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

/**
 * Opens a task for the person it falls to: changes its subject as its kind says, owes the person a mail, and tells the
 * History. Asking for the same task again finds it as it stands. Where nobody can be asked, that is told instead, and the
 * task ends as its kind says.
 */
export const openTask = async (
  input: z.output<typeof OpenTaskInput>,
  { tables: all, clock, tasks, opening, lacksOfficer }: OpenTaskDeps,
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

  const { periodId, unitId, aboutId } = subject
  const question = { taskId, kind, subjectId, periodId, unitId, aboutId }
  const part = input.assignee ?? definition.assignee
  const asking = personId
    ? { personId, as: part, lacksOfficer: false }
    : await subject.assignee(part, round, now)
  const told = asking?.lacksOfficer === false ? [] : await lacksOfficer(tables, definition, question, now)
  if (!asking) return tellNobody(tables, question, { outcome: definition.whenNobody, writes: told, now })
  const { personId: assigneeId, as: assigneeAs } = asking
  const dueAt = dueAtOf(subject, now).toISOString()
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
  const { lacksOfficer: lacks } = asking
  const { writes, states } = await opening(tables, definition, { ...task, lacksOfficer: lacks }, now)
  const asked = {
    taskId,
    kind,
    assigneeId,
    assigneeAs,
    dueAt,
    ...(lacks ? { lacksOfficer: true as const } : {}),
  }
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
      ...told,
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
