import { type Account, isServing } from '../access/accounts.ts'
import { commit } from '../history/commit.ts'
import { TransientError } from '../lambda/transient-error.ts'
import { NOTICE_EXISTS } from '../mail/notices.ts'
import type { Tables } from '../table/table.ts'
import { asDueBySubject, asDueNow, isAboutOneself } from './due.ts'
import { escalate } from './escalate.ts'
import { chainOfTask } from './task-chain.ts'
import type { SubjectWithLadder } from './task-definition.ts'
import { climbTask, stillAsked, type Task } from './tasks.ts'

const ACTOR = { kind: 'system', name: 'climb-ladder' } as const

const factsOf = ({ taskId, kind, assigneeId, dueAt }: Task) => ({ taskId, kind, assigneeId, dueAt })

/** Tells whoever watches over a task, once, that the directory keeps its person from it and that it waits for them. */
const tellWatchers = async (
  task: Task,
  subject: SubjectWithLadder,
  { outOfServiceSince = 'earlier' }: Account,
  { tables, now }: { readonly tables: Tables; readonly now: Date },
): Promise<void> => {
  const cause = `outOfService.${outOfServiceSince}`
  const told = await escalate(task, subject, { cause, because: 'outOfService', at: now })
  if (told.length === 0) return
  const done = await commit(tables, {
    chain: chainOfTask(task.kind, task.subjectId),
    periodId: task.periodId,
    actor: ACTOR,
    at: now,
    action: 'outOfServiceEscalated',
    after: factsOf(task),
    writes: [stillAsked(task), ...told],
  })
  if (!done.ok && done.reason !== NOTICE_EXISTS)
    throw new TransientError(`Nobody was told of the task ${task.taskId}: ${done.reason}.`)
}

const giveBack = async (found: Task, task: Task, tables: Tables, now: Date): Promise<void> => {
  const given = await commit(tables, {
    chain: chainOfTask(task.kind, task.subjectId),
    periodId: task.periodId,
    actor: ACTOR,
    at: now,
    action: 'timeGivenBack',
    before: { dueAt: found.dueAt },
    after: factsOf(task),
    writes: [climbTask(found, found.climbed, task.dueAt)],
  })
  if (!given.ok) throw new TransientError(`The task ${task.taskId} changed meanwhile: ${given.reason}.`)
}

/**
 * The task as it is due now. Whom the directory keeps from a question about themselves is waited for, and whoever watches
 * over it is told; once they are let in again the time is given back, and History says so.
 */
export const withTimeGivenBack = async (
  found: Task,
  subject: SubjectWithLadder,
  person: Account | undefined,
  { tables, now }: { readonly tables: Tables; readonly now: Date },
): Promise<Task> => {
  const task = asDueNow(found, subject, person, now)
  if (!person || !isAboutOneself(found, subject)) return task
  if (!isServing(person)) await tellWatchers(found, subject, person, { tables, now })
  else if (task.dueAt > asDueBySubject(found, subject).dueAt) await giveBack(found, task, tables, now)
  return task
}
