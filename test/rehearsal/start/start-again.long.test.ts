import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Started } from '../../e2e/started.ts'
import { organisationFiles } from '../../ground/organisation.ts'
import { type SmtpServer, startSmtpServer } from '../../local/mail/smtp-server.ts'

const LONG = { timeout: 240_000 }

let folder: string
let server: SmtpServer | undefined
const running: Started[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bina-start-again-'))
})

afterEach(async () => {
  for (const started of running.splice(0)) await started.stop()
  await server?.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
})

/** Starts until all is imported and mailed, and stops again; resolves with what it said and its inbox. */
const startOnce = async (words: readonly string[], environment: Readonly<Record<string, string>> = {}) => {
  const started = new Started({ data: join(folder, 'data'), words, environment })
  running.push(started)
  const { url } = await started.filled()
  const inbox = await (await fetch(`${url}/_local/inbox.json?limit=1000`)).text()
  await started.stop()
  return { said: started.said, inbox }
}

const ownFiles = (): readonly string[] => {
  const { people, units } = organisationFiles()
  writeFileSync(join(folder, 'people.csv'), people)
  writeFileSync(join(folder, 'units.csv'), units)
  return ['--people', join(folder, 'people.csv'), '--units', join(folder, 'units.csv')]
}

/** What the printed sign-in links end in: the rest is the machine's address, which changes. */
const signInSecrets = (said: string) => [...said.matchAll(/\/s\/(\S+)/g)].map(([, secret]) => secret)

const SAMPLE = '@medan.example'

it('names people of this machine when it is started again without their files', LONG, async () => {
  const first = await startOnce(ownFiles())
  const again = await startOnce([])

  expect(first.said).toContain('signs sri@kota.example in, once')
  expect(again.said).toMatch(/signs (sri|budi)@kota\.example in, once/)
  expect(again.said).toContain('signs tuti@kota.example in, once')
  // Of the auditor, who is alone: a link that nobody used is shown again.
  expect(signInSecrets(again.said).at(-1)).toBe(signInSecrets(first.said).at(-1))
  expect(again.said).not.toContain(SAMPLE)
})

it(
  "adds no sample to one's own people and opens no period for them, whatever it is started with",
  LONG,
  async () => {
    server = await startSmtpServer()
    const environment = { BINA_SMTP_URL: `smtp://127.0.0.1:${server.port}` }

    await startOnce(ownFiles(), environment)
    const waiting = await startOnce([], environment)
    const rehearsed = await startOnce([])

    expect(waiting.said).toMatch(/\/hr +sign in as (sri|budi)@kota\.example;/)
    expect(server.taken).toEqual([])
    expect(rehearsed.said).toContain('nobody is written to before HR opens the first period')
    expect(rehearsed.inbox).toContain('tuti@kota.example')
    expect(rehearsed.inbox).not.toContain('siti@kota.example')
    expect(rehearsed.inbox).not.toContain(SAMPLE)
  },
)
