import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach } from 'vitest'
import { Activity } from '../../../local/clock/activity.ts'
import { MovableClock } from '../../../local/clock/movable-clock.ts'
import type { Fate, Why } from '../../../local/mail/mail-events.ts'
import { Mailbox } from '../../../local/mail/mailbox.ts'
import { Relay } from '../../../local/mail/relay.ts'
import { mailerTo } from '../../../local/mail/smtp-mailer.ts'
import { inOne } from '../../../local/store.ts'
import { type SmtpServer, startSmtpServer } from './smtp-server.ts'

export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE

interface FateReport {
  readonly fate: Fate
  readonly recipients: readonly string[]
  readonly why?: Why | undefined
}

const openIn = (folder: string, { port }: SmtpServer, told: FateReport[], lines: string[]) => {
  const activity = new Activity()
  const clock = new MovableClock(activity)
  const store = new DatabaseSync(join(folder, 'machine.sqlite'))
  const mailbox = new Mailbox(store)
  const relay = new Relay({
    store,
    mailbox,
    clock,
    activity,
    mailer: mailerTo({ host: '127.0.0.1', port, secure: false, user: 'kantor', password: 'very secret' }),
    tellFate: (fate, _letter, recipients, _set, why) => told.push({ fate, recipients, why }),
    log: (line) => lines.push(line),
  })
  return { activity, clock, store, mailbox, relay }
}

const letterTo = (recipient: string) => ({
  messageId: `id-${recipient.split('@')[0]}`,
  time: Date.parse('2026-11-23T01:00:00.000Z'),
  sender: 'Bina Kota <bina@kota.example>',
  recipients: [recipient],
  subject: 'Isi penilaian – hari ini',
  text: 'Buka https://x/y',
  html: '<p>Buka</p>',
})

/** A relay, the server that it sends to, and what it told of the mails. */
class Relaying {
  readonly server: SmtpServer
  readonly told: FateReport[] = []
  readonly lines: string[] = []
  readonly #folder = mkdtempSync(join(tmpdir(), 'relay-'))
  #open: ReturnType<typeof openIn>

  constructor(server: SmtpServer) {
    this.server = server
    this.#open = openIn(this.#folder, server, this.told, this.lines)
  }

  get relay() {
    return this.#open.relay
  }

  get mailbox() {
    return this.#open.mailbox
  }

  get clock() {
    return this.#open.clock
  }

  /** Stops the relay, as the machine does. */
  async stop() {
    this.clock.stop()
    await this.relay.stop()
    this.#open.store.close()
  }

  /** Starts it again on what it kept. */
  start() {
    this.#open = openIn(this.#folder, this.server, this.told, this.lines)
    this.relay.start()
  }

  async end() {
    await this.stop()
    await this.server.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  idle() {
    return this.#open.activity.idle()
  }

  pass(time: number) {
    return this.clock.advanceTo(this.clock.now() + time)
  }

  /** Puts one mail for each recipient on its way. */
  post(...recipients: string[]) {
    this.postIn('bulk', recipients)
  }

  postIn(lane: 'bulk' | 'urgent', recipients: readonly string[]) {
    for (const recipient of recipients)
      inOne(this.#open.store, () =>
        this.relay.add({
          mail: this.mailbox.add(letterTo(recipient))[0] ?? 0,
          configurationSet: 'set',
          raw: undefined,
          isUrgent: lane === 'urgent',
        }),
      )
  }

  left() {
    return this.#open.store.prepare('SELECT count(*) AS number FROM relay').get()?.number
  }

  takenBy() {
    return this.server.taken.map(({ to }) => to)
  }
}

/** A relay for each test. */
export const withRelay = (): (() => Relaying) => {
  let relaying: Relaying | undefined
  beforeEach(async () => {
    relaying = new Relaying(await startSmtpServer())
  })
  afterEach(() => relaying?.end())
  return () => {
    if (!relaying) throw new Error('The relay is there only while tests run.')
    return relaying
  }
}
