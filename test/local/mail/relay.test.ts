import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Activity } from '../../../local/clock/activity.ts'
import { MovableClock } from '../../../local/clock/movable-clock.ts'
import type { Fate, Why } from '../../../local/mail/mail-events.ts'
import { Mailbox } from '../../../local/mail/mailbox.ts'
import { Relay } from '../../../local/mail/relay.ts'
import { mailerTo } from '../../../local/mail/smtp-mailer.ts'
import { inOne } from '../../../local/store.ts'
import { type SmtpServer, startSmtpServer } from './smtp-server.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

interface FateReport {
  readonly fate: Fate
  readonly recipients: readonly string[]
  readonly why?: Why | undefined
}

let folder: string
let server: SmtpServer
let activity: Activity
let clock: MovableClock
let store: DatabaseSync
let mailbox: Mailbox
let relay: Relay
let told: FateReport[]
let lines: string[]

const open = () => {
  activity = new Activity()
  clock = new MovableClock(activity)
  store = new DatabaseSync(join(folder, 'machine.sqlite'))
  mailbox = new Mailbox(store)
  relay = new Relay({
    store,
    mailbox,
    clock,
    activity,
    mailer: mailerTo({
      host: '127.0.0.1',
      port: server.port,
      secure: false,
      user: 'kantor',
      password: 'very secret',
    }),
    tellFate: (fate, _letter, recipients, _set, why) => told.push({ fate, recipients, why }),
    log: (line) => lines.push(line),
  })
}

const close = async () => {
  clock.stop()
  await relay.stop()
  store.close()
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relay-'))
  server = await startSmtpServer()
  told = []
  lines = []
  open()
})

afterEach(async () => {
  await close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Puts one mail for each recipient on its way. */
const post = (...recipients: string[]) => postIn('bulk', recipients)

const postIn = (lane: 'bulk' | 'urgent', recipients: readonly string[]) => {
  for (const recipient of recipients) {
    const letter = {
      messageId: `id-${recipient.split('@')[0]}`,
      time: Date.parse('2026-11-23T01:00:00.000Z'),
      sender: 'Bina Kota <bina@kota.example>',
      recipients: [recipient],
      subject: 'Isi penilaian – hari ini',
      text: 'Buka https://x/y',
      html: '<p>Buka</p>',
    }
    inOne(store, () =>
      relay.add({
        mail: mailbox.add(letter)[0] ?? 0,
        configurationSet: 'set',
        raw: undefined,
        isUrgent: lane === 'urgent',
      }),
    )
  }
}

const left = () => store.prepare('SELECT count(*) AS number FROM relay').get()?.number
const takenBy = () => server.taken.map(({ to }) => to)
const pass = (time: number) => clock.advanceTo(clock.now() + time)

describe('a mail that goes to a real server', () => {
  it('arrives as it was written, under a name that stays the same', async () => {
    post('ani@kota.example')
    await activity.idle()

    const [{ from, to, message } = { from: '', to: '', message: '' }] = server.taken
    expect([from, to]).toEqual(['bina@kota.example', 'ani@kota.example'])
    expect(message).toContain('From: Bina Kota <bina@kota.example>')
    expect(message).toContain('Date: Mon, 23 Nov 2026 01:00:00 +0000')
    expect(message).toContain('Message-ID: <id-ani@kota.example>')
    expect(message).toContain('Buka https://x/y')
    expect(message).toContain('<p>Buka</p>')
    expect(told).toEqual([{ fate: 'delivery', recipients: ['ani@kota.example'], why: undefined }])
    expect(left()).toBe(0)
  })

  it('goes as it is when it was given whole', async () => {
    const raw = Buffer.from('From: bina@kota.example\r\nX-Own: kept\r\n\r\nIsi')
    const letter = {
      messageId: 'm',
      time: 0,
      sender: 'bina@kota.example',
      subject: '',
      text: 'Isi',
      html: '',
    }

    relay.add({
      mail: mailbox.add({ ...letter, recipients: ['ani@kota.example'] })[0] ?? 0,
      configurationSet: 'set',
      raw,
    })
    await activity.idle()

    expect(server.taken[0]?.message).toBe('From: bina@kota.example\nX-Own: kept\n\nIsi')
  })

  it('goes before all that wait, when a person waits for it', async () => {
    post('ani@kota.example', 'budi@kota.example')
    postIn('urgent', ['sri@kota.example'])
    await activity.idle()

    expect(takenBy()).toEqual(['sri@kota.example', 'ani@kota.example', 'budi@kota.example'])
  })

  it('comes back at once when its reader is refused for good, and the others go on', async () => {
    server.manner = (line) =>
      line.startsWith('RCPT') && line.includes('budi') ? '550 5.1.1 <budi@kota.example> unknown' : undefined

    post('ani@kota.example', 'budi@kota.example', 'citra@kota.example')
    await activity.idle()

    expect(takenBy()).toEqual(['ani@kota.example', 'citra@kota.example'])
    expect(told.filter(({ fate }) => fate === 'bounce')).toEqual([
      {
        fate: 'bounce',
        recipients: ['budi@kota.example'],
        why: expect.objectContaining({ type: 'Permanent', status: '5.1.1', said: '550 5.1.1 <…> unknown' }),
      },
    ])
    expect(lines).toEqual(['Mail 2 came back (Permanent, 5.1.1).'])
    expect(left()).toBe(0)
  })

  it('is tried again later and later while it alone is put off', async () => {
    const tries: number[] = []
    server.manner = (line) => {
      if (!line.startsWith('RCPT')) return undefined
      tries.push(clock.now())
      return tries.length < 5 ? '451 4.7.1 Greylisted' : undefined
    }
    post('ani@kota.example')
    await activity.idle()

    await pass(60 * MINUTE)

    const pauses = tries.slice(1).map((time, at) => Math.round((time - (tries[at] ?? 0)) / MINUTE))
    expect(pauses).toEqual([1, 2, 4, 8])
    expect(takenBy()).toEqual(['ani@kota.example'])
  })

  it.each([
    ['a relay denied', 'RCPT', '554 5.7.1 Relay access denied'],
    ['a sender refused', 'MAIL', '550 5.1.8 Sender unknown'],
    ['a sign-in refused', 'AUTH', '535 5.7.8 Authentication failed'],
  ])('does not pay for %s: it goes once that is mended', async (_what, command, answer) => {
    server.manner = (line) => (line.startsWith(command) ? answer : undefined)
    post('ani@kota.example', 'budi@kota.example')
    await activity.idle()
    const before = told.length
    server.manner = () => undefined

    await pass(10 * MINUTE)

    expect(before).toBe(0)
    expect(takenBy().sort()).toEqual(['ani@kota.example', 'budi@kota.example'])
    expect(lines.join()).toContain(answer)
  })

  it('comes back when no server has taken it for three days', async () => {
    server.manner = (line) => (line.startsWith('RCPT') ? '452 4.2.2 Mailbox full' : undefined)
    post('ani@kota.example')
    await activity.idle()

    await pass(3 * DAY + 2 * 60 * MINUTE)

    expect(told).toEqual([
      {
        fate: 'bounce',
        recipients: ['ani@kota.example'],
        why: { type: 'Transient', status: '4.4.7', said: '452 4.2.2 Mailbox full' },
      },
    ])
    expect(left()).toBe(0)
  })

  it('comes back too when the server itself was away for three days', async () => {
    await server.close()
    post('ani@kota.example', 'budi@kota.example')
    await activity.idle()

    await pass(3 * DAY + 2 * 60 * MINUTE)

    expect(told.map(({ recipients, why }) => [recipients[0], why?.type])).toEqual([
      ['ani@kota.example', 'Transient'],
      ['budi@kota.example', 'Transient'],
    ])
  })

  it('does not stand in the way of others when the server cannot bear it', async () => {
    server.manner = (line) => (line.startsWith('RCPT') && line.includes('ani') ? 'hang up' : undefined)
    post('ani@kota.example', 'budi@kota.example', 'citra@kota.example')
    await activity.idle()

    await pass(5 * MINUTE)

    expect(takenBy()).toEqual(['budi@kota.example', 'citra@kota.example'])
    expect(left()).toBe(1)
  })
})

describe('a restart', () => {
  it('sends what was on its way, and nothing of what had arrived', async () => {
    const names = Array.from({ length: 20 }, (_, number) => `p${number}@kota.example`)
    server.manner = (line, mails) => (mails === 10 && line.startsWith('MAIL') ? 'hang up' : undefined)
    post(...names)
    await activity.idle()
    await close()
    const before = server.taken.length
    server.manner = () => undefined

    open()
    relay.start()
    await activity.idle()
    await pass(2 * MINUTE)

    expect(before).toBe(10)
    expect(takenBy().sort()).toEqual(names.sort())
  })

  it('repeats at most the mail that was in flight', async () => {
    server.manner = (line) => (line === '.' && server.taken.length === 3 ? 'hang up' : undefined)
    post(...['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@kota.example`))
    await activity.idle()
    await close()
    const attempts = server.heard.filter((line) => line.startsWith('RCPT')).length
    server.manner = () => undefined

    open()
    relay.start()
    await pass(2 * MINUTE)

    expect(attempts).toBe(4)
    expect(takenBy().sort()).toEqual(['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@kota.example`))
  })
})

describe('the password', () => {
  it('reaches the server and no line of the log', async () => {
    const secret = Buffer.from('\0kantor\0very secret').toString('base64')
    server.manner = (line) =>
      line.startsWith('AUTH') ? `535 5.7.8 ${line.split(' ').at(-1)} is not "very secret"` : undefined

    post('ani@kota.example')
    await activity.idle()

    expect(server.heard.join()).toContain(secret)
    expect(lines).toHaveLength(1)
    expect(lines.join()).not.toContain('very secret')
    expect(lines.join()).not.toContain(secret)
  })
})
