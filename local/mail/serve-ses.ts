import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { Clock } from '../clock/movable-clock.ts'
import { type Answer, type Call, demand, type Service } from '../endpoint/call.ts'
import { escapeMarkup } from '../escape-markup.ts'
import type { Guard } from '../iam/guard.ts'
import { inOne } from '../store.ts'
import { arnOf, region } from '../template/place.ts'
import { fateOf } from './mail-events.ts'
import type { MailSetup } from './mail-setup.ts'
import type { Letter, Mailbox } from './mailbox.ts'
import { type Draft, rawDraft, simpleDraft } from './read-draft.ts'
import { addressesOf } from './read-message.ts'
import type { Relay } from './relay.ts'
import { SendingRate } from './sending-rate.ts'
import type { TellFate } from './tell-fate.ts'

export interface MailOptions {
  readonly office: MailSetup
  readonly mailbox: Mailbox
  readonly guard: Guard
  readonly clock: Clock
  /** Mails per second that the account may send. */
  readonly rate: number
  readonly store: DatabaseSync
  readonly tellFate: TellFate
  /** Takes mail on to a real server; without it, mail stays in the inbox. */
  readonly relay?: Pick<Relay, 'add'> | undefined
}

class MailRefusal extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** The SES v1 service (Query protocol): checks identity, configuration set and rate, and puts the mail into the mailbox. */
export class Ses implements Service {
  /** How many mails were accepted since the start. */
  sent = 0
  readonly #options: MailOptions
  readonly #rate: SendingRate

  constructor(options: MailOptions) {
    this.#options = options
    this.#rate = new SendingRate(options.rate)
  }

  async handle(call: Call): Promise<Answer> {
    const form = new URLSearchParams(call.body.toString())
    const action = form.get('Action') ?? ''
    try {
      if (action === 'SendEmail') return this.#send(call, action, form, simpleDraft(form))
      if (action === 'SendRawEmail') return this.#send(call, action, form, rawDraft(form))
      if (action === 'GetSendQuota') return this.#quota(call)
      return this.refuse('InvalidAction', `Could not find operation ${action} for version 2010-12-01`)
    } catch (error) {
      if (error instanceof MailRefusal) return this.refuse(error.code, error.message)
      throw error
    }
  }

  refuse(type: string, message: string): Answer {
    const code = type === 'AccessDeniedException' ? 'AccessDenied' : type
    const status = code === 'AccessDenied' || code === 'UnrecognizedClientException' ? 403 : 400
    const error = `<Type>Sender</Type><Code>${escapeMarkup(code)}</Code><Message>${escapeMarkup(message)}</Message>`
    return xml(
      status,
      `<ErrorResponse xmlns="${NAMESPACE}"><Error>${error}</Error>${REQUEST_ID()}</ErrorResponse>`,
    )
  }

  #send(call: Call, action: string, form: URLSearchParams, draft: Draft): Answer {
    const { clock, guard, office } = this.#options
    const sender = addressesOf(draft.sender)[0] ?? ''
    const set = form.get('ConfigurationSetName') ?? ''
    const identity = identityOf(sender, office.identities)
    const resources = [
      `identity/${identity ?? sender.split('@')[1]}`,
      ...(set ? [`configuration-set/${set}`] : []),
    ]
    const context = { 'ses:fromaddress': [sender], 'ses:recipients': draft.recipients }
    const demands = resources.map((resource) => ({
      action: `ses:${action}`,
      resource: arnOf('ses', resource),
      context,
    }))
    demand(guard, call, demands)
    this.#check(sender, identity, set, draft.recipients)
    const letter = { ...draft, messageId: `${randomUUID()}-000000`, time: clock.now() }
    this.#post(letter, set, draft)
    this.sent += 1
    return result(action, `<MessageId>${letter.messageId}</MessageId>`)
  }

  #check(sender: string, identity: string | undefined, set: string, recipients: readonly string[]) {
    const { configurationSets } = this.#options.office
    if (identity === undefined) throw new MailRefusal('MessageRejected', unverified(sender))
    if (set && !configurationSets.includes(set)) {
      throw new MailRefusal('ConfigurationSetDoesNotExist', `Configuration set <${set}> does not exist.`)
    }
    if (recipients.length === 0) throw new MailRefusal('InvalidParameterValue', 'Missing final destination')
    if (recipients.length > 50) throw new MailRefusal('InvalidParameterValue', 'Recipient count exceeds 50.')
    if (!this.#rate.take(recipients.length))
      throw new MailRefusal('Throttling', 'Maximum sending rate exceeded.')
  }

  #post(letter: Letter, configurationSet: string, { raw, isUrgent }: Draft) {
    const { mailbox, relay, store, tellFate } = this.#options
    inOne(store, () => {
      const ids = mailbox.add(letter)
      for (const [at, recipient] of letter.recipients.entries()) {
        const fate = fateOf(recipient)
        if (relay && fate === 'delivery') relay.add({ mail: ids[at] ?? 0, configurationSet, raw, isUrgent })
        else tellFate(fate, letter, [recipient], configurationSet)
      }
    })
  }

  #quota(call: Call): Answer {
    const { guard, rate } = this.#options
    demand(guard, call, [{ action: 'ses:GetSendQuota', resource: '*' }])
    const values = `<Max24HourSend>${rate * 86_400}</Max24HourSend><MaxSendRate>${rate}</MaxSendRate>`
    return result('GetSendQuota', `${values}<SentLast24Hours>${this.sent}</SentLast24Hours>`)
  }
}

const identityOf = (sender: string, identities: readonly string[]) => {
  const address = sender.toLowerCase()
  const domain = address.split('@')[1] ?? ''
  return (
    identities.find((one) => one === address) ??
    identities.find((one) => domain === one || domain.endsWith(`.${one}`))
  )
}

const unverified = (sender: string) =>
  `Email address is not verified. The following identities failed the check in region ${region.toUpperCase()}: ${sender}`

const NAMESPACE = 'http://ses.amazonaws.com/doc/2010-12-01/'
const REQUEST_ID = () => `<RequestId>${randomUUID()}</RequestId>`

const xml = (status: number, body: string): Answer => ({
  status,
  body,
  headers: { 'content-type': 'text/xml' },
})

const result = (action: string, content: string) =>
  xml(
    200,
    `<${action}Response xmlns="${NAMESPACE}"><${action}Result>${content}</${action}Result>` +
      `<ResponseMetadata>${REQUEST_ID()}</ResponseMetadata></${action}Response>`,
  )
