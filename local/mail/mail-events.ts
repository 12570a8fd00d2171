import { account } from '../template/place.ts'
import type { Letter } from './mailbox.ts'

export type Fate = 'delivery' | 'bounce' | 'complaint'

/** What becomes of a mail is decided by its address, as at Amazon's mailbox simulator. */
export const fateOf = (address: string): Fate => {
  const [, fate] = /^(bounce|complaint)(?:[+.-][^@]*)?@/i.exec(address) ?? []
  return fate?.toLowerCase() === 'bounce' ? 'bounce' : fate ? 'complaint' : 'delivery'
}

const bounce = (recipients: readonly string[], timestamp: string) => ({
  eventType: 'Bounce',
  bounce: {
    feedbackId: `local-${timestamp}`,
    bounceType: 'Permanent',
    bounceSubType: 'General',
    bouncedRecipients: recipients.map((emailAddress) => ({
      emailAddress,
      action: 'failed',
      status: '5.1.1',
      diagnosticCode: 'smtp; 550 5.1.1 user unknown',
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

/** The event that SES publishes about one fate of a letter. */
export const mailEvent = (fate: Fate, letter: Letter, recipients: readonly string[], set: string): object => {
  const timestamp = new Date(letter.time).toISOString()
  return {
    ...events[fate](recipients, timestamp),
    mail: {
      timestamp,
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
