import { GetSendQuotaCommand } from '@aws-sdk/client-ses'
import * as z from 'zod'
import { jobEvent } from '../jobs/in-one-run.ts'
import { lazily } from '../lambda/lazily.ts'
import { measure } from '../log/metrics.ts'
import { getRecords } from '../table/get.ts'
import { keys, SHARDS } from '../table/keys.ts'
import type { SendMailDeps } from './claim-notices.ts'
import { emptyOutbox, lettersOf } from './empty-outbox.ts'
import { MOST_NAMED, noticeSchema } from './notices.ts'
import { sendLetters } from './send-letters.ts'
import { waitingLetters } from './waiting-letters.ts'

const SAFETY_MILLISECONDS = 20_000
const EVERY_SHARD = Array.from({ length: SHARDS }, (_, shard) => shard)

/** The schedule's event names nothing; `UrgentMail` names the notices that a person waits for. */
export const mailRunSchema = jobEvent.extend({
  noticeIds: z.array(z.string().max(500)).max(MOST_NAMED).optional(),
})

/**
 * What the bulk may use of the account's rate, in letters a second: a fifth is left to the urgent lane, and of a small
 * rate a whole letter, or half.
 */
export const bulkRateOf = (rate: number): number => rate - Math.max(rate / 5, Math.min(1, rate / 2))

/** Sends named notices of the urgent lane that nobody took in hand yet. */
const sendNamed = async (noticeIds: readonly string[], deps: SendMailDeps): Promise<void> => {
  const named = await getRecords(
    deps.tables,
    noticeIds.map((noticeId) => keys.notice(noticeId)),
    noticeSchema,
  )
  const waiting = named.filter(({ lane, state }) => lane === 'urgent' && state === 'queued')
  await sendLetters(lettersOf(waiting), deps)
}

/**
 * Sends what the outbox owes. Named notices are sent at once. Any other run empties the whole outbox, the urgent lane
 * first: everything a person is owed in one window becomes one letter, sent at no more than the account's rate, of which
 * the bulk leaves a part to what is urgent. What was begun and not finished is begun again after its lease; nothing is
 * sent twice knowingly.
 */
export const sendMail = async (
  { noticeIds, woken }: z.output<typeof mailRunSchema>,
  deps: SendMailDeps,
  timeLeft: () => number,
): Promise<void> => {
  if (noticeIds) return sendNamed(noticeIds, deps)
  const rate = lazily(async () => (await deps.ses.send(new GetSendQuotaCommand({}))).MaxSendRate ?? 1)
  const isTime = () => timeLeft() >= SAFETY_MILLISECONDS
  await emptyOutbox(['urgent'], { rate, isTime }, deps)
  await emptyOutbox(EVERY_SHARD, { rate: async () => bulkRateOf(await rate()), isTime }, deps)
  if (!woken) measure('LettersWaiting', await waitingLetters(deps))
}
