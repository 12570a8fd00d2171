import { isReachable } from '../../platform/access/accounts.ts'
import { mayAskForFresh, REPLACED_MEANWHILE, replaceLink } from '../../platform/access/links.ts'
import type { Change } from '../../platform/history/append.ts'
import { commitAll } from '../../platform/history/commit.ts'
import { chainOfTask } from '../../platform/human-tasks/task-chain.ts'
import type { Task } from '../../platform/human-tasks/tasks.ts'
import { TransientError } from '../../platform/lambda/transient-error.ts'
import { NOTICE_EXISTS, queueNotice } from '../../platform/mail/notices.ts'
import type { UrgentMail } from '../../platform/mail/urgent-mail.ts'
import type { Tables } from '../../platform/table/table.ts'
import { type LinkHolder, tasksOfLink, whyOver } from './enter-link.ts'
import { replacementOf } from './replacement-link.ts'

interface RequestFreshLinkDeps {
  readonly tables: Tables
  readonly urgentMail: UrgentMail
}

const noticeIdOf = ({ taskId }: Task, { link }: LinkHolder, now: Date): string =>
  `${taskId}.fresh.${link.hash.slice(0, 16)}.${now.getTime()}`

const chainOf = ({ kind, subjectId }: Task): string => chainOfTask(kind, subjectId)

const askFor = (task: Task, held: LinkHolder, now: Date): Change => {
  const { taskId, kind, periodId, assigneeId } = task
  return {
    chain: chainOf(task),
    periodId,
    actor: { kind: 'system', name: 'request-fresh-link' },
    at: now,
    action: 'freshLinkAsked',
    after: { taskId, kind, assigneeId },
    writes: [
      queueNotice({
        noticeId: noticeIdOf(task, held, now),
        personId: held.link.personId,
        kind: 'freshLink',
        lane: 'urgent',
        periodId,
        taskId,
        taskKind: kind,
        notBefore: now,
      }),
    ],
  }
}

/** Somebody else asked at the same moment, or at the very same millisecond. */
const ASKED_MEANWHILE: ReadonlySet<string> = new Set([REPLACED_MEANWHILE, NOTICE_EXISTS])

/** The tasks in as few rounds as it takes to have each chain once in each, as a transaction must. */
const inRounds = (tasks: readonly Task[]): Task[][] => {
  const byChain = [...Map.groupBy(tasks, chainOf).values()]
  const most = Math.max(0, ...byChain.map((some) => some.length))
  return Array.from({ length: most }, (_, round) => byChain.flatMap((some) => some[round] ?? []))
}

/**
 * Mails a link's person a fresh link to their registered address, at once, for all that still waits: three times an
 * hour at the most, and once when it is asked for twice at the same moment. The link through which it was asked for
 * opens nothing from then on, whichever browser it was bound to. While a change of access sends a link by itself, none
 * is sent beside it.
 */
export const requestFreshLink = async (
  held: LinkHolder,
  { tables, urgentMail }: RequestFreshLinkDeps,
  now: Date,
): Promise<'sent' | 'sentAlready' | 'sentJustNow' | 'nothingOpen' | 'noAddress'> => {
  const { link, person } = held
  if (!isReachable(person)) return 'noAddress'
  const open = (await tasksOfLink(link, tables)).filter((task) => whyOver(task, link) === undefined)
  if (open.length === 0) return 'nothingOpen'
  if ((await replacementOf(held, tables, now)) === 'underway') return 'sentJustNow'
  if (!mayAskForFresh(link, now)) return 'sentAlready'
  for (const [round, tasks] of inRounds(open).entries()) {
    const changes = tasks.map((task) => askFor(task, held, now))
    const asked = await commitAll(tables, changes, round === 0 ? [replaceLink(link, now)] : [])
    if (!asked.ok && ASKED_MEANWHILE.has(asked.reason)) return 'sentAlready'
    if (!asked.ok) throw new TransientError(`A fresh link was not asked for: ${asked.reason}.`)
  }
  await urgentMail.sendNow(open.map((task) => noticeIdOf(task, held, now)))
  return 'sent'
}
