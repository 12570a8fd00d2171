import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { climb, type LadderStep } from '../../domain/ladder.ts'
import { type Account, accountsIn, isServing } from '../access/accounts.ts'
import type { Clock } from '../clock.ts'
import { commit } from '../history/commit.ts'
import { TransientError } from '../lambda/transient-error.ts'
import { queueNotice } from '../mail/notices.ts'
import { settleSignal } from '../signals/signals.ts'
import { readAhead } from '../table/get.ts'
import type { Tables } from '../table/table.ts'
import type { Write } from '../table/write.ts'
import { escalate } from './escalate.ts'
import { withTimeGivenBack } from './out-of-service.ts'
import { recordsOfTask } from './records-of-task.ts'
import { chainOfTask } from './task-chain.ts'
import { readAsked, type TaskDefinitions, type TaskSubject } from './task-definition.ts'
import { standingOf, type TaskStanding } from './task-standing.ts'
import { climbTask, endTask, type Task, tasksIn } from './tasks.ts'

export const ClimbLadderInput = z.object({ taskId: z.string() })

export interface ClimbLadderDeps {
  readonly tables: Tables
  readonly clock: Clock
  readonly tasks: TaskDefinitions
}

type LadderAction = Exclude<LadderStep['action'], 'wait'>

type LadderEvent = 'reminded' | 'reminderSkipped' | 'escalated' | 'taskExpired'

const ACTIONS: Record<LadderAction, LadderEvent> = {
  remind: 'reminded',
  escalate: 'escalated',
  expire: 'taskExpired',
}

/** A task on its ladder, with whom it asks. */
interface Climber {
  readonly task: Task
  readonly subject: TaskSubject
  readonly person: Account | undefined
}

const reminder = (task: Task, step: LadderStep, now: Date) =>
  queueNotice({
    noticeId: `${task.taskId}.rung${step.climbed}`,
    personId: task.assigneeId,
    kind: 'taskReminder',
    periodId: task.periodId,
    taskId: task.taskId,
    taskKind: task.kind,
    notBefore: now,
  })

/** Whether the directory says that somebody does not serve: they could not open what a reminder asks for. */
const isOut = (person: Account | undefined): boolean => person !== undefined && !isServing(person)

const eventOf = (action: LadderAction, person: Account | undefined): LadderEvent =>
  action === 'remind' && isOut(person) ? 'reminderSkipped' : ACTIONS[action]

const writesOf = async (
  { task, subject, person }: Climber,
  step: LadderStep,
  now: Date,
): Promise<Write[]> => {
  const climbed = climbTask(task, step.climbed, task.dueAt)
  const reminders = isOut(person) ? [] : [reminder(task, step, now)]
  const because = isOut(person) ? 'outOfService' : undefined
  const writes: Record<LadderAction, () => Promise<Write[]>> = {
    remind: async () => [climbed, ...reminders],
    escalate: async () => [
      climbed,
      ...reminders,
      ...(await escalate(task, subject, { cause: `rung${step.climbed}`, because, at: now })),
    ],
    expire: async () => [endTask(task, 'expired', now)],
  }
  return step.action === 'wait' ? [] : writes[step.action]()
}

/**
 * Lets lists and pages show an extension, and tells whoever is asked; the extension itself is told in the period's chain. A
 * reminder that is due at the same moment says the new date by itself.
 */
const showNewDueDate = async (tables: Tables, task: Task, dueAt: string, now: Date): Promise<void> => {
  const told = queueNotice({
    noticeId: `${task.taskId}.due.${dueAt}`,
    personId: task.assigneeId,
    kind: 'dueMoved',
    periodId: task.periodId,
    taskId: task.taskId,
    taskKind: task.kind,
    notBefore: now,
  })
  const writes = [climbTask(task, task.climbed, dueAt), told]
  await tables.client
    .send(new TransactWriteCommand({ TransactItems: writes.map(({ item }) => item(tables.records)) }))
    .catch((error: unknown) => {
      if (!(error instanceof TransactionCanceledException)) throw error
    })
}

/**
 * Takes the step on the reminder ladder that is due: reminds, escalates or ends the task, each with its mail and
 * its History entry. A task answered meanwhile is reported with its outcome.
 */
export const climbLadder = async (
  { taskId }: z.output<typeof ClimbLadderInput>,
  { tables: all, clock, tasks }: ClimbLadderDeps,
): Promise<TaskStanding> => {
  const tables = readAhead(all, recordsOfTask(tasks, taskId))
  const found = await tasksIn(tables).get(taskId)
  const subject = found && (await readAsked(tasks, tables, found))
  if (!found || !subject) throw new Error(`There is no task ${taskId}.`)
  const now = clock.now()
  if (found.state !== 'open') {
    await settleSignal(tables, taskId)
    return standingOf(found, subject, now)
  }
  const person = await accountsIn(all).get(found.assigneeId)
  const task = await withTimeGivenBack(found, subject, person, { tables: all, now })
  const step = climb({
    ladder: subject.ladder,
    dueAt: new Date(task.dueAt),
    openedAt: new Date(task.openedAt),
    climbed: task.climbed,
    now,
    calendar: subject.calendar,
  })
  if (step.action === 'wait') {
    if (task.dueAt !== found.dueAt && !isOut(person)) await showNewDueDate(tables, found, task.dueAt, now)
    return { taskId, outcome: 'open', secondsToNext: step.secondsToNext }
  }
  const climbed = await commit(tables, {
    chain: chainOfTask(task.kind, task.subjectId),
    periodId: task.periodId,
    actor: { kind: 'system', name: 'climb-ladder' },
    at: now,
    action: eventOf(step.action, person),
    after: { taskId, kind: task.kind, assigneeId: task.assigneeId, dueAt: task.dueAt },
    writes: await writesOf({ task, subject, person }, step, now),
  })
  if (!climbed.ok) throw new TransientError(`The task ${taskId} changed meanwhile: ${climbed.reason}.`)
  return step.action === 'expire'
    ? { taskId, outcome: 'expired', secondsToNext: 0 }
    : { taskId, outcome: 'open', secondsToNext: step.secondsToNext }
}
