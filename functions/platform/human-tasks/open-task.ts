import * as z from 'zod'
import { climb } from '../../domain/ladder.ts'
import { TASK_RULES, type TaskKind, taskKindSchema } from '../../domain/task-kind.ts'
import { localDate, sendingTime } from '../../domain/working-calendar.ts'
import { type Clock, systemClock } from '../clock.ts'
import { commit } from '../history/commit.ts'
import { TransientError } from '../lambda/transient-error.ts'
import { workflowStep } from '../lambda/workflow-step.ts'
import { queueNotice } from '../mail/notices.ts'
import { type Appraisal, appraisalsIn, changeAppraisal, moveAppraisal } from '../records/appraisals.ts'
import { type Period, periodsIn } from '../records/periods.ts'
import { readAhead } from '../table/get.ts'
import { type Tables, tablesOfEnvironment } from '../table/table.ts'
import type { Write } from '../table/write.ts'
import { calendarOf, dueAtOf } from './due.ts'
import { hrToday } from './hr-today.ts'
import { assigneeOf, chainOfTask, readSubject, recordsOfTask } from './subject.ts'
import { assigneeSchema, createTask, type Task, taskIdOf, tasksIn } from './tasks.ts'

export const OpenTaskInput = z.object({
  kind: taskKindSchema,
  subjectId: z.string(),
  round: z.number().int().min(1),
  /** Who stands in for the usual assignee, when the workflow says so. */
  assignee: assigneeSchema.optional(),
})

/** Where a task stands: `open` with the seconds until its next rung, or the outcome it ended with. */
export interface TaskStanding {
  readonly taskId: string
  readonly outcome: string
  readonly secondsToNext: number
}

interface OpenTaskDeps {
  readonly tables: Tables
  readonly clock: Clock
}

// A supervisor gets the morning's reviews in one mail; an employee's own questions go out at once.
const AT_ONCE: ReadonlySet<TaskKind> = new Set(['selfAssessment', 'acknowledgement', 'calibration'])

// HR stands in last: who serves there need only be looked up when nobody else can be asked.
const NOBODY_OF_HR: readonly string[] = []

const MORNING_LASTS = 30 * 60_000

const sendAt = (kind: TaskKind, now: Date, period: Period): Date => {
  if (AT_ONCE.has(kind)) return now
  const calendar = calendarOf(period)
  const today = sendingTime(localDate(now, period.timeZone), calendar)
  if (today >= now) return today
  // What opens with the morning itself still goes with the morning's mail.
  if (
    now.getTime() - today.getTime() < MORNING_LASTS &&
    localDate(now, period.timeZone) === localDate(today, period.timeZone)
  )
    return now
  return sendingTime(localDate(new Date(now.getTime() + 86_400_000), period.timeZone), calendar)
}

export const standingOf = (task: Task, period: Period, now: Date): TaskStanding => {
  if (task.state !== 'open')
    return { taskId: task.taskId, outcome: task.outcome ?? task.state, secondsToNext: 0 }
  const { deed, secondsToNext } = climb({
    ladder: period.profile.ladders[task.kind],
    dueAt: new Date(task.dueAt),
    openedAt: new Date(task.openedAt),
    climbed: task.climbed,
    now,
    calendar: calendarOf(period),
  })
  return { taskId: task.taskId, outcome: 'open', secondsToNext: deed === 'wait' ? secondsToNext : 1 }
}

const appraisalWrites = (appraisal: Appraisal, task: Task, now: Date): Write[] => {
  const { stage } = TASK_RULES[task.kind]
  const set = { lastTaskId: task.taskId }
  return stage && stage !== appraisal.state
    ? moveAppraisal(appraisal, stage, now, set)
    : [changeAppraisal(appraisal, set)]
}

/**
 * Opens a task for the person it falls to: moves the appraisal to the task's stage, owes the person a mail, and
 * tells the History. Asking for the same task again finds it as it stands.
 */
export const openTask = async (
  input: z.output<typeof OpenTaskInput>,
  { tables: all, clock }: OpenTaskDeps,
): Promise<TaskStanding> => {
  const { kind, subjectId, round } = input
  const taskId = taskIdOf(input)
  const now = clock.now()
  const tables = readAhead(all, recordsOfTask(taskId))
  const [subject, present, appraisal] = await Promise.all([
    readSubject(tables, kind, subjectId),
    tasksIn(tables).get(taskId),
    // Coaching and reward go by the id of their appraisal, and end with it.
    TASK_RULES[kind].subject === 'calibration' ? undefined : appraisalsIn(tables).get(subjectId),
  ])
  if (!subject) throw new Error(`There is no ${TASK_RULES[kind].subject} ${subjectId}.`)
  const period = await periodsIn(tables).get(subject.periodId)
  if (!period) throw new Error(`There is no period ${subject.periodId}.`)

  if (present) return standingOf(present, period, now)
  if (appraisal?.state === 'withdrawn') return { taskId, outcome: 'withdrawn', secondsToNext: 0 }

  const assigneeAs = input.assignee ?? TASK_RULES[kind].assignee
  const assigneeId =
    assigneeOf(assigneeAs, subject, NOBODY_OF_HR, round) ??
    assigneeOf(assigneeAs, subject, await hrToday(tables, period), round)
  if (!assigneeId) throw new Error(`Nobody can be asked for ${taskId}.`)
  const dueAt = dueAtOf(kind, now, period, appraisal?.revisionDue).toISOString()
  const task: Task = {
    taskId,
    kind,
    subjectId,
    periodId: period.periodId,
    unitId: subject.unitId,
    round,
    assigneeId,
    assigneeAs,
    state: 'open',
    version: 1,
    openedAt: now.toISOString(),
    dueAt,
    climbed: 0,
  }
  const opened = await commit(tables, {
    chain: chainOfTask(kind, subjectId),
    periodId: period.periodId,
    actor: { kind: 'system', name: 'open-task' },
    at: now,
    deed: 'taskOpened',
    ...(appraisal ? { before: { state: appraisal.state } } : {}),
    after: {
      taskId,
      kind,
      assigneeId,
      assigneeAs,
      dueAt,
      ...(appraisal ? { state: TASK_RULES[kind].stage ?? appraisal.state } : {}),
    },
    writes: [
      createTask(task),
      ...(appraisal ? appraisalWrites(appraisal, task, now) : []),
      queueNotice({
        noticeId: `${taskId}.opened`,
        personId: assigneeId,
        kind: 'taskOpened',
        periodId: period.periodId,
        taskId,
        taskKind: kind,
        aboutId: subject.employeeId,
        notBefore: sendAt(kind, now, period),
      }),
    ],
  })
  // Something else happened to the appraisal or the task in between: the next try sees it as it is.
  if (!opened.ok) throw new TransientError(`The task ${taskId} was not opened: ${opened.reason}.`)
  return standingOf(task, period, now)
}

export const handler = workflowStep({
  input: OpenTaskInput,
  run: openTask,
  deps: () => ({ tables: tablesOfEnvironment(), clock: systemClock }),
})
