import { type Task, tasksIn } from '../platform/human-tasks/tasks.ts'
import { SHARDS } from '../platform/table/keys.ts'
import { everyItem } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'

/** The late tasks of a period, the latest first; `all` is false when the reading stopped before the last task. */
export interface LateTasks {
  readonly tasks: readonly Task[]
  readonly all: boolean
}

const MOST_READ = 5000
const MOST_SHOWN = 200

async function* openTasks(tables: Tables, periodId: string) {
  for (let shard = 0; shard < SHARDS; shard += 1)
    yield* everyItem((cursor) => tasksIn(tables).openOfPeriod(periodId, shard, { cursor }))
}

/** Reads the open tasks of a period (5,000 at the most) for those past their due date (200 at the most). */
export const readLateTasks = async (tables: Tables, periodId: string, now: Date): Promise<LateTasks> => {
  const late: Task[] = []
  let read = 0
  let all = true
  for await (const task of openTasks(tables, periodId)) {
    if (read === MOST_READ || late.length === MOST_SHOWN) {
      all = false
      break
    }
    read += 1
    if (task.dueAt < now.toISOString()) late.push(task)
  }
  return { tasks: late.toSorted((one, other) => one.dueAt.localeCompare(other.dueAt)), all }
}
