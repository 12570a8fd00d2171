import { commit } from '../history/commit.ts'
import { TransientError } from '../lambda/transient-error.ts'
import { NOTICE_EXISTS } from '../mail/notices.ts'
import type { Tables } from '../table/table.ts'
import type { Write } from '../table/write.ts'
import { chainOfTask } from './task-chain.ts'
import type { TaskStanding } from './task-standing.ts'
import type { Task } from './tasks.ts'

/** What is to be asked, and about what. */
export interface OpenQuestion extends Pick<Task, 'taskId' | 'kind' | 'subjectId' | 'periodId' | 'unitId'> {
  readonly aboutId?: string | undefined
}

interface NobodyAsked {
  /** How the question ends. */
  readonly outcome: string
  /** What those who must know of it are owed; empty where they know it already. */
  readonly writes: readonly Write[]
  readonly now: Date
}

/** Tells History, and whoever must know, that nobody could be asked. A second run finds that told. */
export const tellNobody = async (
  tables: Tables,
  { taskId, kind, subjectId, periodId }: OpenQuestion,
  { outcome, writes, now }: NobodyAsked,
): Promise<TaskStanding> => {
  const standing = { taskId, outcome, secondsToNext: 0 }
  if (writes.length === 0) return standing
  const told = await commit(tables, {
    chain: chainOfTask(kind, subjectId),
    periodId,
    actor: { kind: 'system', name: 'open-task' },
    at: now,
    action: 'nobodyToAsk',
    after: { taskId, kind },
    writes,
  })
  if (!told.ok && told.reason !== NOTICE_EXISTS)
    throw new TransientError(`Nobody was told that ${taskId} asks nobody: ${told.reason}.`)
  return standing
}
