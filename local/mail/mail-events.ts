import { account } from '../template/place.ts'
import type { Letter } from './mailbox.ts'

export type Fate = 'delivery' | 'bounce' | 'complaint'

/** The address decides what happens to a mail, as in Amazon's mailbox simulator. */
export const fateOf = (address: string): Fate => {
  const [, fate] = /^(bounce|complaint)(?:[+.-][^@]*)?@/i.exec(address) ?? []
  return fate?.toLowerCase() === 'bounce' ? 'bounce' : fate ? 'complaint' : 'delivery'
}

/** Why a mail came back: `Permanent` when it always would, `Transient` when it was tried for too long. */
export interface Why {
  readonly type: 'Permanent' | 'Transient'
  /** An enhanced status code (RFC 3463). */
  readonly status: string
  /** The server's words. */
  readonly said: string
}

const UNKNOWN: Why = { type: 'Permanent', status: '5.1.1', said: '550 5.1.1 user unknown' }

const bounce = (recipients: readonly string[], timestamp: string, { type, status, said }: Why = UNKNOWN) => ({
  eventType: 'Bounce',
  bounce: {
    feedbackId: `local-${timestamp}`,
    bounceType: type,
    bounceSubType: 'General',
    bouncedRecipients: recipients.map((emailAddress) => ({
      emailAddress,
      action: 'failed',
      status,
      diagnosticCode: `smtp; ${said}`,
    })),
    timestamp,
    reportingMTA: 'dsn; local',
  },
})

const complaint = (recipients: readonly string[], timestamp: string) => ({
  eventType: 'Complaint',
  complaint: {
    feedbackId: `local-${timestamp}`,
    complaintSubType: null,
    complainedRecipients: recipients.map((emailAddress) => ({ emailAddress })),
    timestamp,
    complaintFeedbackType: 'abuse',
    userAgent: 'local',
    arrivalDate: timestamp,
  },
})

const delivery = (recipients: readonly string[], timestamp: string) => ({
  eventType: 'Delivery',
  delivery: {
    timestamp,
    processingTimeMillis: 1,
    recipients,
    smtpResponse: '250 2.0.0 OK',
    reportingMTA: 'local',
  },
})

const events = { bounce, complaint, delivery }

interface Outcome {
  readonly fate: Fate
  readonly letter: Letter
  readonly recipients: readonly string[]
  /** The configuration set. */
  readonly set: string
  /** When it came to this, epoch milliseconds. */
  readonly time: number
  /** Why it came back, where a real server said so. */
  readonly why?: Why | undefined
}

/** The event that SES publishes about one fate of a letter. */
export const mailEvent = ({ fate, letter, recipients, set, time, why }: Outcome): object => {
  return {
    ...events[fate](recipients, new Date(time).toISOString(), why),
    mail: {
      timestamp: new Date(letter.time).toISOString(),
      source: letter.sender,
      sendingAccountId: account,
      messageId: letter.messageId,
      destination: letter.recipients,
      headersTruncated: false,
      headers: [{ name: 'Subject', value: letter.subject }],
      commonHeaders: {
        from: [letter.sender],
        to: letter.recipients,
        messageId: letter.messageId,
        subject: letter.subject,
      },
      tags: { 'ses:configuration-set': [set] },
    },
  }
}
