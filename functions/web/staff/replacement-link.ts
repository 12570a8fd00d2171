import { isReachable } from '../../platform/access/accounts.ts'
import { isAddressedTo } from '../../platform/access/links.ts'
import { againId } from '../../platform/mail/ask-again.ts'
import { type Notice, noticeSchema } from '../../platform/mail/notices.ts'
import { getRecord, getRecords } from '../../platform/table/get.ts'
import { keys } from '../../platform/table/keys.ts'
import type { Tables } from '../../platform/table/table.ts'
import { accessChangesIn, replacementId } from '../../records/access-changes.ts'
import { type LinkHolder, tasksOfLink, whyOver } from './enter-link.ts'

/** So long a mail that went out may still be on its way. */
const JUST_NOW = 10 * 60_000

/**
 * What became of the link that a change of access sends by itself in the place of those from before: it is about to
 * leave or has just left, it was sent a while ago, or there is `none`.
 */
export type Replacement = 'underway' | 'sent' | 'none'

const isOnItsWay = ({ state, sentAt }: Notice, now: Date): boolean =>
  state === 'queued' ||
  state === 'sending' ||
  (sentAt !== undefined && Date.parse(sentAt) > now.getTime() - JUST_NOW)

/** How it stands with the replacement of a link that a change of access has ended. */
export const replacementOf = async (held: LinkHolder, tables: Tables, now: Date): Promise<Replacement> => {
  const { link, person } = held
  if (isAddressedTo(link, person) || !isReachable(person)) return 'none'
  const change = await accessChangesIn(tables).latestDone(person.personId)
  const cause = change && (await getRecord(tables, keys.notice(replacementId(change)), noticeSchema))
  if (!cause) return 'none'
  const open = (await tasksOfLink(link, tables)).filter((task) => whyOver(task, link) === undefined)
  if (open.length === 0) return 'none'
  if (cause.state === 'queued') return 'underway'
  const again = await getRecords(
    tables,
    open.map(({ taskId }) => keys.notice(againId(taskId, cause.noticeId))),
    noticeSchema,
  )
  if (again.some((notice) => isOnItsWay(notice, now))) return 'underway'
  return again.some(({ state }) => state === 'sent') ? 'sent' : 'none'
}
