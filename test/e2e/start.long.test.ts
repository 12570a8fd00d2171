import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { inventOrganisation } from '../../rehearsal/organisation/organisation.ts'
import { organisationFiles } from '../ground/organisation.ts'
import { startSmtpServer } from '../local/mail/smtp-server.ts'
import { Started } from './started.ts'

const LONG = { timeout: 240_000 }

let folder: string
const running: Started[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bina-start-'))
})

afterEach(async () => {
  for (const started of running.splice(0)) await started.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
})

const data = () => join(folder, 'data')

interface StartOptions {
  readonly port?: number
  readonly words?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

const start = (options: StartOptions = {}): Started => {
  const started = new Started({ data: data(), ...options })
  running.push(started)
  return started
}

/** The CSVs of the small organisation as files of the user's own. */
const ownFiles = (people = organisationFiles().people): readonly string[] => {
  const write = (name: string, text: string) => {
    const file = join(folder, name)
    writeFileSync(file, text)
    return file
  }
  const units = write('units.csv', organisationFiles().units)
  return ['--people', write('people.csv', people), '--units', units]
}

const Mails = z.array(z.object({ id: z.number(), recipient: z.string(), subject: z.string() }))
const Letters = z.array(z.object({ recipient: z.string(), text: z.string() }))
const Health = z.object({ now: z.string() })

const json = async <T>(url: string, schema: z.ZodType<T>): Promise<T> =>
  schema.parse(await (await fetch(url)).json())

/** The links that a start printed, each with for whom. */
const linksIn = (said: string): [string, string][] =>
  [...said.matchAll(/^ {2}(\w+) +(http:\S+\/[st]\/\S+)$/gm)].map(([, who = '', link = '']) => [who, link])

const look = async (link: string) => {
  const answer = await fetch(link)
  const heading = /<h1>([^<]*)</.exec(await answer.text())?.[1]
  return { status: answer.status, heading }
}

const post = (url: string, fields: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })

const signInLinks = async (url: string, email: string): Promise<string[]> => {
  const mails = await json(`${url}/_local/inbox.json?limit=1000&after=0`, Letters)
  return mails.flatMap(({ recipient, text }) =>
    recipient === email ? (/\S+\/s\/\S+/.exec(text)?.[0] ?? []) : [],
  )
}

/** Asks for a link twice at once, as somebody who is in a hurry; resolves with those that came. */
const askTwice = async (url: string, email: string): Promise<string[]> => {
  const before = await signInLinks(url, email)
  await Promise.all([1, 2].map(() => post(`${url}/sign-in`, { email })))
  return vi.waitFor(
    async () => {
      const came = (await signInLinks(url, email)).filter((link) => !before.includes(link))
      if (came.length < 2) throw new Error(`${came.length} links came.`)
      return came
    },
    { timeout: 10_000, interval: 100 },
  )
}

/** Three of the sample read English. */
const ASKS = ['Isi penilaian mandiri Anda', 'Fill in your self-assessment']

const SENTENCE = /^[A-Z][^\n]+\.\n?$/

it('starts with the sample, stops at Ctrl+C, and goes on where it stopped', LONG, async ({ annotate }) => {
  const first = start()
  const { seconds: toReady } = await first.ready()
  const { url, seconds } = await first.filled()
  await annotate(`ready after ${toReady.toFixed(1)} s, first mails after ${seconds.toFixed(1)} s`)
  const [, hr = ''] = /signs (\S+) in, once, within (?:29|30) minutes/.exec(first.said) ?? []
  const doors = await Promise.all(linksIn(first.said).map(([, link]) => look(link)))
  const asked = await askTwice(url, hr)
  const { status: signedIn } = await post(linksIn(first.said)[0]?.[1] ?? '')
  const rival = start()
  const rivalsCode = await rival.ended()
  await fetch(`${url}/_local/clock`, {
    method: 'POST',
    body: new URLSearchParams({ by: '1d' }),
    redirect: 'manual',
  })
  const mails = await json(`${url}/_local/inbox.json?limit=1000&after=0`, Mails)
  const stopped = await first.stop()

  const second = start()
  const again = await second.filled()
  const after = await json(`${again.url}/_local/inbox.json?limit=1000&after=0`, Mails)
  const { now } = await json(`${again.url}/_local/health`, Health)

  expect(rivalsCode).toBe(1)
  expect(rival.complained).toMatch(/ is in use by another Bina\.\n$/)
  expect(rival.complained).toMatch(SENTENCE)
  expect(stopped).toBe(0)
  expect(linksIn(first.said).map(([who]) => who)).toEqual(['HR', 'Auditor', 'Supervisor', 'Employee'])
  expect(hr).toMatch(/@medan\.example$/)
  expect(doors.map(({ status, heading }) => [status, heading])).toEqual([
    [200, 'Masuk ke Bina'],
    [200, 'Masuk ke Bina'],
    [200, 'Tugas untuk Anda'],
    [200, 'Tugas untuk Anda'],
  ])
  expect(signedIn).toBe(303)
  expect(asked).toHaveLength(2)
  expect(new Set(asked).size).toBe(2)
  expect(linksIn(second.said)).toHaveLength(4)
  expect(mails.filter(({ subject }) => ASKS.includes(subject))).toHaveLength(59)
  expect(after.slice(0, mails.length)).toEqual(mails)
  expect(after.filter(({ subject }) => ASKS.includes(subject))).toHaveLength(59)
  expect(Date.parse(now)).toBeGreaterThan(Date.now() + 86_000_000)
})

/** The files of an invented city, as one's own. */
const cityFiles = (employees: number): readonly string[] => {
  const city = inventOrganisation({ employees, seed: 7 })
  return (['people', 'units', 'plans'] as const).flatMap((name) => {
    writeFileSync(join(folder, `${name}.csv`), [...city[`${name}Csv`]()].join(''))
    return [`--${name}`, join(folder, `${name}.csv`)]
  })
}

it.each([
  // With the files again, or without: they are in the machine since the first start.
  { end: 'stop', hasFiles: true, told: 'Importing people: 1,200 of 1,200' },
  { end: 'kill', hasFiles: false, told: 'Importing people:' },
] as const)(
  'is ready while people are imported, and finishes the import once after a $end in its midst',
  LONG,
  async ({ end, hasFiles, told }) => {
    const words = cityFiles(1_200)
    const first = start({ words })
    const { url } = await first.ready()
    const door = await look(`${url}/sign-in`)
    const asked = await post(`${url}/sign-in`, { email: 'nobody.yet@medan.example' })
    await first.says(/Importing people: (?!0 )[\d,]+ of 1,200/)
    await first[end]()

    const second = start({ words: hasFiles ? words : [] })
    await second.filled()

    expect(door).toEqual({ status: 200, heading: 'Masuk' })
    expect(asked.status).toBe(303)
    expect(first.said).not.toContain('Imported')
    expect(first.said.indexOf('Bina is ready')).toBeLessThan(first.said.indexOf('Importing people'))
    // Who is written twice is counted twice.
    expect(second.said).toContain(told)
    expect(second.said).toContain('Imported 1,200 people and')
    expect(linksIn(second.said).map(([who]) => who)).toEqual(['HR', 'Auditor'])
    expect(second.said).toContain('nobody is written to before HR opens the first period')
  },
)

it('writes to nobody by a real mail server before HR opens a period', LONG, async () => {
  const server = await startSmtpServer()
  const started = start({
    words: ownFiles(),
    environment: { BINA_SMTP_URL: `smtp://127.0.0.1:${server.port}` },
  })
  const { url } = await started.filled()
  const closed = await Promise.all(
    ['inbox', 'inbox.json', 'clock', 'counts.json'].map((page) => fetch(`${url}/_local/${page}`)),
  )
  const moved = await fetch(`${url}/_local/clock`, {
    method: 'POST',
    body: new URLSearchParams({ by: '1d' }),
  })
  const { status: health } = await fetch(`${url}/_local/health`)
  await started.stop()
  await server.close()

  // Whoever else is at this machine, or comes by a proxy that hides itself, reads no mail and moves no clock.
  expect([...closed, moved].map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
  expect(health).toBe(200)
  expect(started.said).toContain('and clock are closed')
  expect(server.taken).toEqual([])
  expect(started.said).toContain('nobody is written to before HR opens the first period')
  expect(linksIn(started.said)).toEqual([])
})

it(
  'imports nothing of wrong files, locates every problem, and starts with right ones later',
  LONG,
  async () => {
    const wrong = organisationFiles()
      .people.replace('siti@kota.example', 'siti')
      .replace(',III/b,', ',III/z,')
    const refused = start({ words: ownFiles(wrong) })
    const code = await refused.ended()

    const { url } = await start({ words: ownFiles() }).filled()
    const mails = await json(`${url}/_local/inbox.json?limit=1000&after=0`, Mails)

    expect(code).toBe(1)
    expect(refused.said).toContain('Nothing was imported: the files have 2 problems.')
    expect(refused.said).toMatch(/line 8/)
    expect(refused.said).not.toMatch(/\n\s+at /)
    expect(refused.said).not.toContain('Bina is ready')
    // Sign-in links alone: HR opens the first period.
    expect(new Set(mails.map(({ recipient }) => recipient))).toEqual(
      new Set(['sri@kota.example', 'tuti@kota.example']),
    )
  },
)

it.each<[string, () => Promise<StartOptions> | StartOptions, RegExp]>([
  [
    'a port in use',
    () =>
      new Promise((done) => {
        const server = createServer().listen(0, '127.0.0.1', () => {
          const address = server.address()
          server.unref()
          done({ port: typeof address === 'object' && address ? address.port : 0 })
        })
      }),
    /port \d+ /i,
  ],
  [
    'a data folder that is a file',
    () => {
      writeFileSync(data(), 'not a folder')
      return {}
    },
    /cannot be written to/,
  ],
  [
    'the address of something else than a mail server',
    () => ({ environment: { BINA_SMTP_URL: 'http://user:secret@mail.kota.example' } }),
    /^BINA_SMTP_URL is the address of something else(?!.*secret)/,
  ],
  [
    'a site that is no address',
    () => ({ environment: { BINA_SITE_URL: 'bina.kota.example' } }),
    /^BINA_SITE_URL must be/,
  ],
  ...['machine.sqlite', 'dynamodb.sqlite', 'step-functions.sqlite'].map(
    (name): [string, () => StartOptions, RegExp] => [
      `a corrupt ${name} in the data folder`,
      () => {
        mkdirSync(data())
        writeFileSync(join(data(), name), 'this is no database, whatever its name says'.repeat(50), {
          mode: 0o600,
        })
        return {}
      },
      new RegExp(`${name} is corrupt`),
    ],
  ),
])('says in one sentence that %s keeps it from starting', LONG, async (_, prepare, words) => {
  const started = start(await prepare())

  expect(await started.ended()).toBe(1)
  expect(started.complained).toMatch(words)
  expect(started.complained).toMatch(SENTENCE)
})
