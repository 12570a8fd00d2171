import type { CommitResult } from '../history/append.ts'
import { commit } from '../history/commit.ts'
import type { ToldEvent } from '../history/events.ts'
import { deliverSignal, oweSignal } from '../signals/signals.ts'
import type { Tables } from '../table/table.ts'
import { counted, type Write } from '../table/write.ts'
import { chainOfTask } from './task-chain.ts'
import type { TaskDefinition } from './task-definition.ts'
import type { TaskDeps, TaskVisit } from './task-pages.ts'
import { closeTask, type Task, tasksIn } from './tasks.ts'

interface Consequences<Outcome extends string> {
  /** The kind of task that is answered. Only the compiler reads it: it holds `outcome` to the outcomes of this kind. */
  readonly to: Pick<TaskDefinition<Outcome>, 'outcomes'>
  /** How the task ends: one of the outcomes that its kind declares. */
  readonly outcome: NoInfer<Outcome>
  /** What is kept with the task itself, by field: an answer that is read with its task only needs no record of its own. */
  readonly keptWithTask?: Task['answer']
  /** The records that the answer makes and changes. */
  readonly writes: readonly Write[]
}

/** What a person answers, as an event that names the task, and what follows from it. */
export type Answer<Outcome extends string> = Consequences<Outcome> &
  Extract<ToldEvent, { after: { taskId: string } }>

/** Whether a task was answered by this very post before, as when a button was pressed twice. */
export const isAnsweredByPost = (task: Task, postDigest: string | undefined): boolean =>
  task.state === 'answered' && postDigest !== undefined && task.answerDigest === postDigest

/** Whether the answer of this visit was taken meanwhile, from the same post sent twice at once. */
export const wasTakenMeanwhile = async (
  tables: Tables,
  { task, postDigest }: TaskVisit,
): Promise<boolean> => {
  const now = await tasksIn(tables).get(task.taskId)
  return now?.assigneeId === task.assigneeId && isAnsweredByPost(now, postDigest)
}

/**
 * Records the answer to a task: its records, the closed task, the event of History and the signal to its workflow in
 * one transaction, then tells the workflow. There is no other way to answer a task. Refused when the task is over or a
 * record has moved on; the same post a second time finds its work done.
 */
export const commitAnswer = async <Outcome extends string>(
  visit: TaskVisit,
  { to: _, outcome, keptWithTask, writes, ...told }: Answer<Outcome>,
  deps: Pick<TaskDeps, 'tables' | 'sfn'>,
): Promise<CommitResult> => {
  const { task, person, now, postDigest } = visit
  const { taskId, kind, subjectId, periodId, assigneeAs } = task
  const committed = await commit(deps.tables, {
    chain: chainOfTask(kind, subjectId),
    periodId,
    actor: { kind: 'person', id: person.personId, as: assigneeAs },
    at: now,
    ...told,
    writes: [
      ...writes,
      counted(
        'TasksAnswered',
        closeTask(task, { state: 'answered', outcome, answerDigest: postDigest, answer: keptWithTask }, now),
      ),
      oweSignal(taskId, now),
    ],
  })
  if (!committed.ok && (await wasTakenMeanwhile(deps.tables, visit))) return { ok: true }
  if (committed.ok) await deliverSignal(deps, taskId, { ...task, outcome })
  return committed
}
