import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as delay } from 'node:timers/promises'
import type { Activity } from '../clock/activity.ts'
import type { Clock } from '../clock/movable-clock.ts'
import { inOne } from '../store.ts'
import type { Why } from './mail-events.ts'
import type { Letter, Mail, Mailbox } from './mailbox.ts'
import { type NewMail, type QueuedMail, RelayQueue } from './relay-queue.ts'
import type { Mailer } from './smtp-mailer.ts'
import type { SmtpRefusal } from './smtp-refusal.ts'
import type { TellFate } from './tell-fate.ts'

const LAST_MOMENT = 5000
const MINUTE = 60_000
const LONGEST_PAUSE = 60 * MINUTE
/** How long a mail is tried, as mail servers do. */
const GIVEN_UP_AFTER = 3 * 24 * 60 * MINUTE

/** One minute, then two, four, … up to an hour. */
const pauseAfter = (tries: number) => Math.min(LONGEST_PAUSE, MINUTE * 2 ** Math.min(tries, 10))

export interface RelayOptions {
  readonly store: DatabaseSync
  readonly mailbox: Mailbox
  readonly mailer: Mailer
  readonly clock: Clock
  readonly activity: Activity
  readonly tellFate: TellFate
  log(line: string): void
}

/**
 * Sends mail on to a real server: each mail waits on disk until the server has taken it, one goes at a time, urgent ones first, and what
 * the server refuses for good, or did not take for three days, is told as a bounce.
 */
export class Relay {
  readonly #options: RelayOptions
  readonly #queue: RelayQueue
  #running: Promise<void> | undefined
  #cancel: () => void = () => undefined
  /** How many attempts in a row the server was unreachable or rejected the sign-in. */
  #outages = 0
  #stopped = false

  constructor(options: RelayOptions) {
    this.#options = options
    this.#queue = new RelayQueue(options.store)
    // Accepted mail must survive a power cut.
    options.store.exec('PRAGMA synchronous = FULL')
  }

  /** How many mails no server has taken yet. */
  get waiting(): number {
    return this.#queue.size()
  }

  /** Takes on one mail of the mailbox; to be called in the same transaction that puts it there. */
  add(mail: NewMail): void {
    this.#queue.add({ ...mail, time: this.#options.clock.now() })
    queueMicrotask(() => this.start())
  }

  /** Sends what is due, and wakes again when more is. */
  start(): void {
    if (this.#stopped || this.#running) return
    const { activity, clock, log } = this.#options
    const failed = (error: unknown) => {
      log(`Mail could not be sent on: ${error instanceof Error ? error.message : String(error)}`)
      return clock.now() + MINUTE
    }
    this.#running = activity
      .during(() => this.#sendAll().catch(failed))
      .then((notBefore) => {
        this.#running = undefined
        this.#goOn(notBefore)
      })
  }

  /** Lets the mail in flight arrive, if it does soon, and sends no other. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#cancel()
    await Promise.race([this.#running, delay(LAST_MOMENT, undefined, { ref: false })])
    this.#options.mailer.close()
  }

  #goOn(notBefore: number): void {
    this.#cancel()
    const due = this.#stopped ? undefined : this.#queue.nextDue()
    if (due === undefined) return
    const { clock } = this.#options
    const at = Math.max(due, notBefore)
    if (at <= clock.now()) this.start()
    else this.#cancel = clock.at(at, () => this.start())
  }

  /** Answers the time before which nothing more is to be tried. */
  async #sendAll(): Promise<number> {
    const { clock, mailbox, mailer } = this.#options
    for (;;) {
      const queued = this.#stopped ? undefined : this.#queue.next(clock.now())
      if (!queued) return 0
      const mail = mailbox.read(queued.mail)
      if (mail) this.#conclude(queued, mail, await mailer.send({ ...mail, raw: queued.raw ?? undefined }))
      else this.#queue.remove(queued.mail)
    }
  }

  #conclude(queued: QueuedMail, mail: Mail, refusal: SmtpRefusal | undefined): void {
    if (refusal?.kind === 'server') this.#holdAll(queued, refusal)
    else this.#outages = 0
    if (refusal?.kind === 'later') this.#tryLater(queued, mail, refusal)
    else if (refusal?.kind === 'mail') this.#end(queued, mail, { type: 'Permanent', ...refusal })
    else if (!refusal) this.#end(queued, mail, undefined)
  }

  #tryLater(queued: QueuedMail, mail: Mail, refusal: SmtpRefusal): void {
    const { clock, log } = this.#options
    log(`Mail ${queued.mail} was not taken (${refusal.said}).`)
    if (isTooOld(queued, clock.now())) this.#end(queued, mail, tooLate(refusal))
    else this.#queue.postpone(queued.mail, clock.now() + pauseAfter(queued.tries))
  }

  /** Nothing can be sent: all wait, and what has waited too long comes back. */
  #holdAll({ mail }: QueuedMail, refusal: SmtpRefusal): void {
    const { clock, log, mailbox, mailer } = this.#options
    const pause = pauseAfter(this.#outages)
    this.#outages += 1
    this.#queue.holdAll(clock.now() + pause)
    // Another goes first the next time: it may be this very mail that the server cannot bear.
    this.#queue.postpone(mail, clock.now() + pause + 1)
    log(
      `The mail server ${mailer.server} takes no mail (${refusal.code}: ${refusal.said}); tried again in ${pause / MINUTE} min.`,
    )
    for (const queued of this.#queue.before(clock.now() - GIVEN_UP_AFTER)) {
      const old = mailbox.read(queued.mail)
      if (old) this.#end(queued, old, tooLate(refusal))
    }
  }

  #end({ mail: id, configurationSet }: QueuedMail, mail: Mail, why: Why | undefined): void {
    const { log, store, tellFate } = this.#options
    if (why) log(`Mail ${id} came back (${why.type}, ${why.status}).`)
    inOne(store, () => {
      this.#queue.remove(id)
      tellFate(why ? 'bounce' : 'delivery', letterOf(mail), [mail.recipient], configurationSet, why)
    })
  }
}

const isTooOld = ({ accepted }: QueuedMail, now: number) => accepted + GIVEN_UP_AFTER <= now

const tooLate = ({ said }: SmtpRefusal): Why => ({ type: 'Transient', status: '4.4.7', said })

const letterOf = ({ recipient, ...mail }: Mail): Letter => ({ ...mail, recipients: [recipient] })
