import { setTimeout as delay } from 'node:timers/promises'
import { GetSendQuotaCommand } from '@aws-sdk/client-ses'
import * as z from 'zod'
import { timeZoneSchema } from '../../domain/working-calendar.ts'
import { sesClient } from '../clients/ses-client.ts'
import { systemClock } from '../clock.ts'
import { environment } from '../environment.ts'
import { job } from '../lambda/job.ts'
import { lazily } from '../lambda/lazily.ts'
import { SHARDS } from '../table/keys.ts'
import { tablesOfEnvironment } from '../table/table.ts'
import type { SendMailDeps } from './claim-notices.ts'
import { type Notice, noticesIn } from './notices.ts'
import { sendLetters } from './send-letters.ts'

/** Notices in one letter, and letters at once, at the most. */
const LARGEST_LETTER = 20
const MOST_AT_ONCE = 16
const SAFETY_MILLISECONDS = 20_000
const EVERY_SHARD = Array.from({ length: SHARDS }, (_, shard) => shard)

/** What one person is owed by one shard of the outbox, in one window. */
interface Letter {
  readonly shard: number
  readonly notices: readonly Notice[]
}

// What goes beyond a person's letter follows with the next round.
const lettersOf = (shard: number, notices: readonly Notice[]): Letter[] =>
  [...Map.groupBy(notices, (notice) => notice.personId).values()].map((group) => ({
    shard,
    notices: group.slice(0, LARGEST_LETTER),
  }))

const owedSince = ({ notices }: Letter): string => notices[0]?.notBefore ?? ''

/** Sends letters no faster than `rate` a second, as long as there is time; gives the shards of those that moved on. */
const sendPaced = async (
  letters: readonly Letter[],
  rate: number,
  deps: SendMailDeps,
  isTime: () => boolean,
): Promise<Set<number>> => {
  const atOnce = Math.max(1, Math.min(MOST_AT_ONCE, Math.floor(rate)))
  const moved = new Set<number>()
  for (let next = 0; next < letters.length && isTime(); next += atOnce) {
    const started = performance.now()
    const some = letters.slice(next, next + atOnce)
    const owed = some.map(({ notices }) => notices)
    for (const [at, hasMoved] of (await sendLetters(owed, deps)).entries())
      if (hasMoved) moved.add(some[at]?.shard ?? 0)
    const rest = letters.length - next - atOnce
    if (rest > 0) await delay(Math.max(0, (atOnce / rate) * 1000 - (performance.now() - started)))
  }
  return moved
}

const dueOf = async (shard: number, { tables, clock }: SendMailDeps): Promise<Letter[]> =>
  lettersOf(shard, (await noticesIn(tables).due(shard, clock.now(), { limit: 200 })).items)

/**
 * Empties the outbox: everything a person is owed in one window becomes one letter, sent at no more than the
 * account's rate, what is owed longest first. What was begun and not finished is begun again after its lease; nothing is
 * sent twice knowingly.
 */
export const sendMail = async (_: unknown, deps: SendMailDeps, timeLeft: () => number): Promise<void> => {
  const rate = lazily(async () => (await deps.ses.send(new GetSendQuotaCommand({}))).MaxSendRate ?? 1)
  const isTime = () => timeLeft() >= SAFETY_MILLISECONDS
  for (let shards: readonly number[] = EVERY_SHARD; shards.length > 0; ) {
    const due = (await Promise.all(shards.map((shard) => dueOf(shard, deps)))).flat()
    if (due.length === 0) return
    const inTurn = due.toSorted((one, other) => owedSince(one).localeCompare(owedSince(other)))
    const moved = await sendPaced(inTurn, await rate(), deps, isTime)
    // A shard of which nothing moved waits for the next run, or it would be tried in circles.
    shards = shards.filter((shard) => moved.has(shard))
  }
}

const mailer = lazily(() => sesClient())

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
