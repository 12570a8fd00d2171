import * as z from 'zod'
import { accountsIn, lostAddress } from '../access/accounts.ts'
import type { Clock } from '../clock.ts'
import { commit } from '../history/commit.ts'
import type { TaskDefinitions } from '../human-tasks/task-definition.ts'
import { chains, keys } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import { patch } from '../table/write.ts'
import { escalateTasksOf } from './escalate-unreachable.ts'

const recipient = z.object({ emailAddress: z.string() })

/** What SES tells of one mail. Source: the SES developer guide, "Notification contents". */
const feedbackSchema = z.discriminatedUnion('notificationType', [
  z.object({
    notificationType: z.literal('Bounce'),
    bounce: z.object({ bounceType: z.string(), bouncedRecipients: z.array(recipient) }),
  }),
  z.object({
    notificationType: z.literal('Complaint'),
    complaint: z.object({ complainedRecipients: z.array(recipient) }),
  }),
  z.object({ notificationType: z.literal('Delivery') }),
])
type Feedback = z.output<typeof feedbackSchema>

const renamed = (message: unknown): unknown =>
  typeof message === 'object' && message !== null && 'eventType' in message
    ? { ...message, notificationType: message.eventType }
    : message

export const snsEvent = z.object({
  Records: z.array(z.object({ Sns: z.object({ Message: z.string() }) })),
})

interface HearMailFeedbackDeps {
  readonly tables: Tables
  readonly clock: Clock
  readonly tasks: TaskDefinitions
}

/** The addresses that mail must not go to any more; a full mailbox is no reason. */
const lostAddresses = (feedback: Feedback): string[] => {
  if (feedback.notificationType === 'Complaint')
    return feedback.complaint.complainedRecipients.map((one) => one.emailAddress)
  if (feedback.notificationType === 'Bounce' && feedback.bounce.bounceType === 'Permanent')
    return feedback.bounce.bouncedRecipients.map((one) => one.emailAddress)
  return []
}

/** Since when mail to a person comes back: since now, or since it was first heard of. */
const flagAddress = async (
  address: string,
  action: 'mailBounced' | 'mailComplained',
  { tables, clock }: HearMailFeedbackDeps,
) => {
  const personId = await accountsIn(tables).idByEmail(address)
  if (!personId) return undefined
  const at = clock.now()
  await commit(tables, {
    chain: chains.person(personId),
    actor: { kind: 'system', name: 'hear-mail-feedback' },
    at,
    action,
    writes: [
      patch(
        keys.person(personId),
        {
          set: lostAddress(personId, at.toISOString()),
          when: { expression: 'attribute_exists(pk) AND attribute_not_exists(emailBouncedAt)' },
        },
        'flagged-already',
      ),
    ],
  })
  const since = (await accountsIn(tables).get(personId))?.emailBouncedAt
  return since === undefined ? undefined : { personId, since }
}

/**
 * Flags the addresses that bounced or complained, so that HR sees them and nothing more is sent there, and tells who
 * stands above the person of the tasks that wait for them. Hearing it twice tells nobody twice.
 */
export const hearMailFeedback = async (
  event: z.output<typeof snsEvent>,
  deps: HearMailFeedbackDeps,
): Promise<void> => {
  for (const { Sns } of event.Records) {
    const feedback = feedbackSchema.parse(renamed(JSON.parse(Sns.Message)))
    const action = feedback.notificationType === 'Complaint' ? 'mailComplained' : 'mailBounced'
    for (const address of lostAddresses(feedback)) {
      const lost = await flagAddress(address, action, deps)
      if (lost) await escalateTasksOf(lost.personId, { by: 'hear-mail-feedback', since: lost.since }, deps)
    }
  }
}
