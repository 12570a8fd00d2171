import type { LambdaClient } from '@aws-sdk/client-lambda'
import { lambdaClient } from '../clients/lambda-client.ts'
import { environment } from '../environment.ts'
import { invokeLater } from '../jobs/invoke-later.ts'
import { lazily } from '../lambda/lazily.ts'
import { log } from '../log/log.ts'
import { troubleOf } from '../log/trouble.ts'
import { MOST_NAMED } from './notices.ts'

/** Sends what a person waits for within seconds, whatever else the outbox owes. */
export interface UrgentMail {
  /**
   * Has the mailer send notices of the urgent lane, right after the transaction that queued them; never rejects. They
   * are named, not searched for: an index may not show yet what was just written. What the mailer was not told is sent
   * by its next scheduled run, within the minute.
   */
  sendNow(noticeIds: readonly string[]): Promise<void>
}

const invoker = lazily(() => lambdaClient({ maxAttempts: 2 }))

/** Invokes the mailer asynchronously: the caller waits until Lambda has taken the event, not until mail is sent. */
export const urgentMailBy = (lambda: () => LambdaClient, mailer: string): UrgentMail => ({
  sendNow: async (noticeIds) => {
    for (let next = 0; next < noticeIds.length; next += MOST_NAMED) {
      const named = noticeIds.slice(next, next + MOST_NAMED)
      try {
        await invokeLater(lambda(), mailer, { noticeIds: named })
      } catch (error) {
        log('mailer-not-invoked', { notices: named, ...troubleOf(error) })
      }
    }
  },
})

export const urgentMailOfEnvironment = (): UrgentMail => urgentMailBy(invoker, environment('MAILER_FUNCTION'))
