import type { Clock } from '../clock.ts'
import { commit } from '../history/commit.ts'
import type { ToldEvent } from '../history/events.ts'
import type { TaskDefinitions } from '../human-tasks/task-definition.ts'
import { tasksIn } from '../human-tasks/tasks.ts'
import { log } from '../log/log.ts'
import { chains, indexes } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import { transact } from '../table/transact.ts'
import { changeNotice } from './claim-notices.ts'
import { escalateUnreachable } from './escalate-unreachable.ts'
import type { Notice } from './notices.ts'

interface DropDeps {
  readonly tables: Tables
  readonly clock: Clock
  readonly tasks: TaskDefinitions
}

/**
 * Takes notices out of the outbox whose task is over or someone else's, or closed to their reader, who is asked again when
 * it is open to them, or which a later one says as well: nobody misses them.
 */
export const dropNeedless = async (
  { tables }: Pick<DropDeps, 'tables'>,
  notices: readonly Notice[],
  dropped: 'task-over' | 'out-of-service' | 'asked-twice' = 'task-over',
): Promise<boolean> => {
  const set = { state: 'dropped', dropped }
  const done = await transact(
    tables,
    notices.map((notice) => changeNotice(notice, set, true)),
  )
  return done.ok
}

const escalateAll = async (deps: DropDeps, notices: readonly Notice[], since: string) => {
  const asked = notices.filter(({ kind }) => kind !== 'taskEscalation')
  for (const taskId of new Set(asked.flatMap((notice) => notice.taskId ?? []))) {
    const task = await tasksIn(deps.tables).get(taskId)
    if (task?.assigneeId === asked[0]?.personId && task) {
      await escalateUnreachable(task, { by: 'send-mail', since }, deps)
    }
  }
}

/** Why somebody cannot be reached, as History tells it. */
export type WhyUnreachable = ToldEvent<'mailDropped'>['after']['because']

interface LostAddress {
  readonly why: WhyUnreachable
  /** When the address came back, where it did. */
  readonly since?: string | undefined
}

/**
 * Gives up notices of one person who cannot be reached, so that HR sees them; whoever stands above is told of the tasks
 * they asked for. The escalation comes first: after a crash between the two, both are done again, and told once.
 */
export const dropUndeliverable = async (
  deps: DropDeps,
  notices: readonly Notice[],
  { why, since = why }: LostAddress,
): Promise<boolean> => {
  const [first] = notices
  if (!first) return false
  await escalateAll(deps, notices, since)
  const at = deps.clock.now()
  const given = notices.map(({ noticeId }) => noticeId)
  const dropped = await commit(deps.tables, {
    chain: chains.account(first.personId),
    actor: { kind: 'system', name: 'send-mail' },
    at,
    action: 'mailDropped',
    after: { because: why, notices: given },
    writes: notices.map((notice) =>
      changeNotice(
        notice,
        {
          state: 'dropped',
          dropped: why,
          gsi1pk: indexes.droppedMail,
          gsi1sk: `${at.toISOString()}#${notice.noticeId}`,
        },
        false,
      ),
    ),
  })
  if (dropped.ok) log('letter-given-up', { notices: given, because: why })
  return dropped.ok
}
