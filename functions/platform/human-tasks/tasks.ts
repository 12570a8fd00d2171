import * as z from 'zod'
import { getRecord } from '../table/get.ts'
import { indexes, keys, SHARDS, shardOf } from '../table/keys.ts'
import { listPage, type Page, type PageRequest } from '../table/page.ts'
import type { Tables } from '../table/table.ts'
import { counted, create, demand, patch, type Write } from '../table/write.ts'

/** One question to one person. `outcome` says how it ended: as its kind's definition declares, or as its state says. */
export const taskSchema = z.object({
  taskId: z.string(),
  kind: z.string(),
  subjectId: z.string(),
  /** Absent where it belongs to no period. */
  periodId: z.string().optional(),
  unitId: z.string(),
  round: z.number().int(),
  assigneeId: z.string(),
  /** As what the person is asked: the part they stand in for, or their own once they took the task over as themselves. */
  assigneeAs: z.string(),
  state: z.enum(['open', 'answered', 'expired', 'withdrawn']),
  /** Grows when the task is given to someone else, so that older links die. */
  version: z.number().int(),
  openedAt: z.string(),
  dueAt: z.string(),
  /** Rungs of the reminder ladder that are behind it. */
  climbed: z.number().int(),
  outcome: z.string().optional(),
  overAt: z.string().optional(),
  /** Names what was sent as the answer, so that the same sent twice is known. */
  answerDigest: z.string().optional(),
  /** What was answered, by field, where no record of its own keeps it. */
  answer: z.record(z.string(), z.string()).optional(),
  token: z.string().optional(),
})
export type Task = z.output<typeof taskSchema>

interface TaskName {
  readonly kind: Task['kind']
  readonly subjectId: string
  readonly round: number
  readonly assignee?: string | undefined
  readonly personId?: string | undefined
}

/** One id for one question, however often it is asked for; of several people asked the same, each has one of their own. */
export const taskIdOf = ({ kind, subjectId, round, assignee, personId }: TaskName): string =>
  [kind, subjectId, round, personId ?? assignee].filter((part) => part !== undefined).join('.')

export const TASK_OVER = 'task-over'

const indexOf = (task: Task) => ({
  gsi1pk: indexes.openTasksOfPerson(task.assigneeId),
  gsi1sk: `${task.dueAt}#${task.taskId}`,
  ...(task.periodId === undefined
    ? {}
    : { gsi2pk: indexes.openTasksOfPeriod(task.periodId, shardOf(task.taskId)), gsi2sk: task.taskId }),
})

export const createTask = (task: Task): Write =>
  counted('TasksOpened', create(keys.task(task.taskId), { ...task, ...indexOf(task) }, 'task-exists'))

const stillOpen = (task: Task) => ({
  expression: '#state = :open AND #version = :version',
  names: { '#state': 'state', '#version': 'version' },
  values: { ':open': 'open', ':version': task.version },
})

/** Holds a change to a task being open still, and still the same person's. */
export const stillAsked = (task: Task): Write => demand(keys.task(task.taskId), stillOpen(task), TASK_OVER)

interface Closing {
  readonly state: 'answered' | 'expired' | 'withdrawn'
  readonly outcome: string
  readonly answerDigest?: string | undefined
  readonly answer?: Task['answer']
}

/** Closes an open task. A person's answer goes through `commitAnswer`, every other end through `endTask`. */
export const closeTask = (task: Task, closing: Closing, at: Date): Write =>
  patch(
    keys.task(task.taskId),
    {
      set: { ...closing, overAt: at.toISOString() },
      remove: ['gsi1pk', 'gsi1sk', 'gsi2pk', 'gsi2sk'],
      when: stillOpen(task),
    },
    TASK_OVER,
  )

/** Ends an open task without an answer. Whoever does so outside the workflow also owes it a signal: see `stopTask`. */
export const endTask = (task: Task, state: 'expired' | 'withdrawn', at: Date): Write =>
  counted(state === 'expired' ? 'TasksExpired' : undefined, closeTask(task, { state, outcome: state }, at))

/** Changes an open task that must still stand on the rung on which it was read. */
export const climbTask = (task: Task, climbed: number, dueAt: string): Write =>
  patch(
    keys.task(task.taskId),
    {
      set: { climbed, dueAt, gsi1sk: `${dueAt}#${task.taskId}` },
      when: {
        expression: '#state = :open AND #climbed = :was AND #version = :version',
        names: { '#state': 'state', '#climbed': 'climbed', '#version': 'version' },
        values: { ':open': 'open', ':was': task.climbed, ':version': task.version },
      },
    },
    TASK_OVER,
  )

/** Gives an open task to someone else, in the same part unless told; links to the older version die. */
export const reassignTask = (task: Task, assigneeId: string, assigneeAs = task.assigneeAs): Write =>
  patch(
    keys.task(task.taskId),
    {
      set: {
        assigneeId,
        assigneeAs,
        version: task.version + 1,
        gsi1pk: indexes.openTasksOfPerson(assigneeId),
      },
      when: stillOpen(task),
    },
    TASK_OVER,
  )

export const tasksIn = (tables: Tables) => ({
  get: (taskId: string) => getRecord(tables, keys.task(taskId), taskSchema),
  /** A person's open tasks, those due first first. */
  openOfPerson: (personId: string, page: PageRequest = {}): Promise<Page<Task>> =>
    listPage({
      tables,
      schema: taskSchema,
      query: {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :person',
        ExpressionAttributeValues: { ':person': indexes.openTasksOfPerson(personId) },
      },
      ...page,
    }),
  /** The open tasks of one period, one shard after the other. */
  openOfPeriod: (periodId: string, shard: number, page: PageRequest = {}): Promise<Page<Task>> =>
    listPage({
      tables,
      schema: taskSchema,
      query: {
        IndexName: 'gsi2',
        KeyConditionExpression: 'gsi2pk = :period',
        ExpressionAttributeValues: { ':period': indexes.openTasksOfPeriod(periodId, shard) },
      },
      ...page,
    }),
  /** The open tasks of a kind about one subject: one at the most, unless it is just changing hands. */
  openAbout: async ({
    kind,
    periodId,
    subjectId,
  }: Pick<Task, 'kind' | 'subjectId'> & { readonly periodId: string }) => {
    const shards = Array.from({ length: SHARDS }, (_, shard) =>
      listPage({
        tables,
        schema: taskSchema,
        query: {
          IndexName: 'gsi2',
          KeyConditionExpression: 'gsi2pk = :period AND begins_with(gsi2sk, :about)',
          ExpressionAttributeValues: {
            ':period': indexes.openTasksOfPeriod(periodId, shard),
            ':about': `${kind}.${subjectId}.`,
          },
        },
      }),
    )
    return (await Promise.all(shards)).flatMap(({ items }) => items)
  },
})
