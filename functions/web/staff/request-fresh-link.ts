import { replaceLink } from '../../platform/access/links.ts'
import { commit } from '../../platform/history/commit.ts'
import { chainOfTask } from '../../platform/human-tasks/subject.ts'
import type { Task } from '../../platform/human-tasks/tasks.ts'
import { TransientError } from '../../platform/lambda/transient-error.ts'
import { NOTICE_EXISTS, queueNotice } from '../../platform/mail/notices.ts'
import { isReachable } from '../../platform/records/people.ts'
import type { Tables } from '../../platform/table/table.ts'
import { type Held, tasksOfLink, whyOver } from './enter-link.ts'

const askAgain = async (task: Task, { link }: Held, tables: Tables, now: Date): Promise<void> => {
  const { taskId, kind, subjectId, periodId, assigneeId } = task
  const asked = await commit(tables, {
    chain: chainOfTask(kind, subjectId),
    periodId,
    actor: { kind: 'system', name: 'request-fresh-link' },
    at: now,
    deed: 'freshLinkAsked',
    after: { taskId, kind, assigneeId },
    writes: [
      queueNotice({
        noticeId: `${taskId}.fresh.${link.hash.slice(0, 16)}.${now.toISOString().slice(0, 13)}`,
        personId: link.personId,
        kind: 'freshLink',
        periodId,
        taskId,
        taskKind: kind,
        notBefore: now,
      }),
      replaceLink(link, now),
    ],
  })
  // Asked for within this hour already: its mail is on the way, and its link is replaced.
  if (!asked.ok && asked.reason !== NOTICE_EXISTS)
    throw new TransientError(`A fresh link was not asked for: ${asked.reason}.`)
}

/**
 * Owes a link's person a fresh link to their registered address, for each task that still waits: once an hour at the
 * most. The link through which it was asked for opens nothing from then on, whichever browser it was bound to.
 */
export const requestFreshLink = async (
  held: Held,
  tables: Tables,
  now: Date,
): Promise<'sent' | 'nothingOpen' | 'noAddress'> => {
  const { link, person } = held
  if (!isReachable(person)) return 'noAddress'
  const open = (await tasksOfLink(link, tables)).filter((task) => whyOver(task, link) === undefined)
  for (const task of open) await askAgain(task, held, tables, now)
  return open.length > 0 ? 'sent' : 'nothingOpen'
}
