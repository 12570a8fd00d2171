import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { climb, type LadderStep } from '../../domain/ladder.ts'
import type { Clock } from '../clock.ts'
import { commit } from '../history/commit.ts'
import type { EventName } from '../history/events.ts'
import { TransientError } from '../lambda/transient-error.ts'
import { queueNotice } from '../mail/notices.ts'
import { settleSignal } from '../signals/signals.ts'
import { readAhead } from '../table/get.ts'
import type { Tables } from '../table/table.ts'
import type { Write } from '../table/write.ts'
import { dueAtOf } from './due.ts'
import { escalate } from './escalate.ts'
import { standingOf, type TaskStanding } from './open-task.ts'
import { recordsOfTask } from './records-of-task.ts'
import { chainOfTask } from './task-chain.ts'
import { readAsked, type TaskDefinitions, type TaskSubject } from './task-definition.ts'
import { climbTask, endTask, type Task, tasksIn } from './tasks.ts'

export const ClimbLadderInput = z.object({ taskId: z.string() })

export interface ClimbLadderDeps {
  readonly tables: Tables
  readonly clock: Clock
  readonly tasks: TaskDefinitions
}

type Deed = Exclude<LadderStep['deed'], 'wait'>

const DEEDS: Record<Deed, EventName> = { remind: 'reminded', escalate: 'escalated', expire: 'taskExpired' }

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

const writesOf = async (task: Task, subject: TaskSubject, step: LadderStep, now: Date): Promise<Write[]> => {
  const climbed = climbTask(task, step.climbed, task.dueAt)
  const writes: Record<Deed, () => Promise<Write[]>> = {
    remind: async () => [climbed, reminder(task, step, now)],
    escalate: async () => [
      climbed,
      reminder(task, step, now),
      ...(await escalate(task, subject, { cause: `rung${step.climbed}`, at: now })),
    ],
    expire: async () => [endTask(task, 'expired', 'expired', now)],
  }
  return step.deed === 'wait' ? [] : writes[step.deed]()
}

/** The task with its due date as the dates of its subject stand now; it is never moved forward. */
const asDueNow = (task: Task, subject: TaskSubject): Task => {
  const dueAt = dueAtOf(subject, new Date(task.openedAt)).toISOString()
  return dueAt > task.dueAt ? { ...task, dueAt } : task
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
  const task = asDueNow(found, subject)
  const step = climb({
    ladder: subject.ladder,
    dueAt: new Date(task.dueAt),
    openedAt: new Date(task.openedAt),
    climbed: task.climbed,
    now,
    calendar: subject.calendar,
  })
  if (step.deed === 'wait') {
    if (task.dueAt !== found.dueAt) await showNewDueDate(tables, found, task.dueAt, now)
    return { taskId, outcome: 'open', secondsToNext: step.secondsToNext }
  }
  const climbed = await commit(tables, {
    chain: chainOfTask(task.kind, task.subjectId),
    periodId: task.periodId,
    actor: { kind: 'system', name: 'climb-ladder' },
    at: now,
    deed: DEEDS[step.deed],
    after: { taskId, kind: task.kind, assigneeId: task.assigneeId, dueAt: task.dueAt },
    writes: await writesOf(task, subject, step, now),
  })
  if (!climbed.ok) throw new TransientError(`The task ${taskId} changed meanwhile: ${climbed.reason}.`)
  return step.deed === 'expire'
    ? { taskId, outcome: 'expired', secondsToNext: 0 }
    : { taskId, outcome: 'open', secondsToNext: step.secondsToNext }
}
