import { setTimeout as delay } from 'node:timers/promises'
import { GetSendQuotaCommand, SESClient } from '@aws-sdk/client-ses'
import * as z from 'zod'
import { timeZoneSchema } from '../../domain/working-calendar.ts'
import { systemClock } from '../clock.ts'
import { environment } from '../environment.ts'
import { job } from '../lambda/job.ts'
import { lazily } from '../lambda/lazily.ts'
import { SHARDS } from '../table/keys.ts'
import { tablesOfEnvironment } from '../table/table.ts'
import type { SendMailDeps } from './claim-notices.ts'
import { type Notice, noticesIn } from './notices.ts'
import { sendLetter } from './send-letter.ts'

/** Notices in one letter, and letters at once, at the most. */
const LARGEST_LETTER = 20
const MOST_AT_ONCE = 16
const SAFETY_MILLISECONDS = 20_000
const EVERY_SHARD = Array.from({ length: SHARDS }, (_, shard) => shard)

const byPerson = (notices: readonly Notice[]): Notice[][] =>
  [...Map.groupBy(notices, (notice) => notice.personId).values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / LARGEST_LETTER) }, (_, at) =>
      group.slice(at * LARGEST_LETTER, (at + 1) * LARGEST_LETTER),
    ),
  )

/** Sends letters no faster than `rate` a second, as long as there is time; returns how many moved on. */
const sendPaced = async (
  letters: readonly Notice[][],
  rate: number,
  deps: SendMailDeps,
  isTime: () => boolean,
): Promise<number> => {
  const atOnce = Math.max(1, Math.min(MOST_AT_ONCE, Math.floor(rate)))
  let moved = 0
  for (let next = 0; next < letters.length && isTime(); next += atOnce) {
    const started = performance.now()
    const sent = await Promise.all(
      letters.slice(next, next + atOnce).map((notices) => sendLetter(notices, deps)),
    )
    moved += sent.filter(Boolean).length
    const rest = letters.length - next - atOnce
    if (rest > 0) await delay(Math.max(0, (atOnce / rate) * 1000 - (performance.now() - started)))
  }
  return moved
}

const dueOf = async (shard: number, { tables, clock }: SendMailDeps): Promise<Notice[]> =>
  (await noticesIn(tables).due(shard, clock.now(), { limit: 200 })).items

/**
 * Empties the outbox: everything a person is owed in one window becomes one letter, sent at no more than the
 * account's rate. What was begun and not finished is begun again after its lease; nothing is sent twice knowingly.
 */
export const sendMail = async (_: unknown, deps: SendMailDeps, timeLeft: () => number): Promise<void> => {
  const rate = lazily(async () => (await deps.ses.send(new GetSendQuotaCommand({}))).MaxSendRate ?? 1)
  const isTime = () => timeLeft() >= SAFETY_MILLISECONDS
  for (let shards: readonly number[] = EVERY_SHARD; shards.length > 0; ) {
    const due = await Promise.all(shards.map((shard) => dueOf(shard, deps)))
    const letters = due.flatMap(byPerson)
    if (letters.length === 0 || (await sendPaced(letters, await rate(), deps, isTime)) === 0) return
    shards = shards.filter((_shard, at) => due[at]?.length)
  }
}

const mailer = lazily(() => new SESClient({}))

export const handler = job({
  event: z.unknown(),
  run: sendMail,
  deps: () => ({
    tables: tablesOfEnvironment(),
    ses: mailer(),
    clock: systemClock,
    siteUrl: environment('SITE_URL'),
    from: environment('MAIL_FROM'),
    configurationSet: environment('MAIL_CONFIGURATION_SET'),
    timeZone: timeZoneSchema.parse(environment('TIME_ZONE')),
  }),
})
