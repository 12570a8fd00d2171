import { addressesOf, readMessage } from './read-message.ts'

/** A mail as its sender wrote it. */
export interface Draft {
  readonly sender: string
  readonly recipients: readonly string[]
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The message as it was given, if it was given whole. */
  readonly raw?: Uint8Array
  /** Whether it is tagged as one that a person waits for: `lane=urgent`. */
  readonly isUrgent?: boolean
}

const members = (form: URLSearchParams, prefix: string) =>
  [...form].filter(([name]) => name.startsWith(`${prefix}.member.`)).map(([, value]) => value)

const isTaggedUrgent = (form: URLSearchParams): boolean =>
  [...form].some(
    ([name, value]) =>
      /^Tags\.member\.\d+\.Name$/.test(name) &&
      value === 'lane' &&
      form.get(name.replace(/Name$/, 'Value')) === 'urgent',
  )

/** What `SendEmail` was asked to send. */
export const simpleDraft = (form: URLSearchParams): Draft => ({
  sender: form.get('Source') ?? '',
  recipients: ['To', 'Cc', 'Bcc'].flatMap((kind) =>
    members(form, `Destination.${kind}Addresses`).flatMap((list) => addressesOf(list)),
  ),
  subject: form.get('Message.Subject.Data') ?? '',
  text: form.get('Message.Body.Text.Data') ?? '',
  html: form.get('Message.Body.Html.Data') ?? '',
  isUrgent: isTaggedUrgent(form),
})

/** What `SendRawEmail` was asked to send. */
export const rawDraft = (form: URLSearchParams): Draft => {
  const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64')
  const message = readMessage(raw)
  const named = members(form, 'Destinations').flatMap((list) => addressesOf(list))
  return {
    ...message,
    raw,
    sender: form.get('Source') || message.sender,
    recipients: named.length > 0 ? named : message.recipients,
  }
}
