import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { LONG, SENTENCE, type StartOptions, withStarts } from './starts.ts'

const { data, start } = withStarts()

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
