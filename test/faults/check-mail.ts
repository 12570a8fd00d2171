import * as z from 'zod'
import { linkSchema } from '../../functions/platform/access/links.ts'
import { type Notice, noticeSchema } from '../../functions/platform/mail/notices.ts'
import type { Mail } from '../../local/mail/mailbox.ts'
import type { Item } from '../../rehearsal/demo/scan-table.ts'
import type { Kill } from './saboteur.ts'
import type { Stock } from './stock.ts'

const Sent = z.looseObject({
  after: z.object({ messageId: z.string().optional(), notices: z.array(z.string()) }),
})

/** Letters that the mailer has under way at the same time. */
const MOST_IN_PARALLEL = 16

export interface MailAccount {
  readonly letters: number
  /** Letters that went out and whose going was cut off from being noted. */
  readonly unnoted: readonly Mail[]
  /** How often the sending of a notice was begun again. */
  readonly begunAgain: number
  readonly wrong: readonly string[]
}

const begunOf = ({ kind, taskId, attempts }: Notice) =>
  kind !== 'taskEscalation' && attempts > 0 ? (taskId ?? '') : ''

/** Tasks that more links lead to than were replaced and mails were begun about them: one mail, two live links. */
const findAskedTwice = (items: readonly Item[], notices: readonly Notice[]): string[] => {
  const links = z.array(linkSchema).parse(items)
  const live = links.filter(({ replacedAt }) => replacedAt === undefined).flatMap(({ tasks }) => tasks)
  const mails = Map.groupBy(notices, begunOf)
  return [...Map.groupBy(live, ({ taskId }) => taskId)]
    .filter(([taskId, ways]) => ways.length > (mails.get(taskId)?.length ?? 0))
    .map(
      ([taskId, ways]) => `${taskId} had ${ways.length} live links from ${mails.get(taskId)?.length} mails`,
    )
}

/** Accounts for every letter and every notice: each sent once, but for what was under way when the machine was killed. */
export const accountForMail = (
  { records, history, mails }: Stock,
  kills: readonly Kill[],
  underWay: ReadonlySet<string>,
): MailAccount => {
  const notices = z.array(noticeSchema).parse(records.get('NOTICE') ?? [])
  const sent = [...history.values()].flat().filter(({ action }) => action === 'mailSent')
  const noted = z
    .array(Sent)
    .parse(sent)
    .map(({ after }) => after)
  const messages = new Set(noted.map(({ messageId }) => messageId))
  const unnoted = mails.filter(({ messageId }) => !messages.has(messageId))
  const again = notices.flatMap(({ noticeId, attempts }) =>
    Array.from({ length: Math.max(0, attempts - 1) }, (_, at) => `${noticeId} ${at + 1}`),
  )
  const wasUnderWay = ({ id }: Mail) =>
    kills.some(({ lastMail }) => id <= lastMail && id > lastMail - MOST_IN_PARALLEL)
  return {
    letters: mails.length,
    unnoted,
    begunAgain: again.length,
    wrong: [
      ...repeated(noted.flatMap((one) => one.notices)).map((id) => `${id} was noted as sent twice`),
      ...repeated(mails.map(({ messageId }) => messageId)).map((id) => `the letter ${id} is there twice`),
      ...notices
        .filter(({ state }) => state === 'queued' || state === 'sending')
        .map(({ noticeId, state }) => `${noticeId} is still ${state}`),
      ...unnoted
        .filter((mail) => !wasUnderWay(mail))
        .map(({ id }) => `letter ${id} was never noted, without a kill`),
      ...findAskedTwice(records.get('LINK') ?? [], notices),
      ...again.filter((one) => !underWay.has(one)).map((one) => `${one} was begun again without a kill`),
    ],
  }
}

const repeated = (names: readonly string[]): string[] =>
  names.filter((name, at) => names.indexOf(name) !== at)
