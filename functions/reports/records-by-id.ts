import { type Task, taskSchema } from '../platform/human-tasks/tasks.ts'
import { keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { type Person, personSchema } from '../records/people.ts'
import { getMany } from './get-many.ts'

/** The people of these ids, by id. */
export const peopleById = (
  tables: Tables,
  ids: Iterable<string | undefined>,
): Promise<ReadonlyMap<string, Person>> =>
  getMany(tables, ids, { keyOf: keys.person, schema: personSchema, idOf: ({ personId }) => personId })

/** The tasks of these ids, by id. */
export const tasksById = (
  tables: Tables,
  ids: Iterable<string | undefined>,
): Promise<ReadonlyMap<string, Task>> =>
  getMany(tables, ids, { keyOf: keys.task, schema: taskSchema, idOf: ({ taskId }) => taskId })
