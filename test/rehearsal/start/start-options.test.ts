import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readStartOptions } from '../../../rehearsal/start/start-options.ts'
import { root } from '../../../rehearsal/synthesise/synthesise.ts'

const HEARD = ['PORT', 'BINA_DATA', 'BINA_HOST', 'BINA_SITE_URL', 'BINA_SMTP_URL']
const words = process.argv

beforeEach(() => {
  process.argv = ['node', 'start.ts']
})

afterEach(() => {
  process.argv = words
  vi.unstubAllEnvs()
})

it.each([
  ['not set', undefined],
  ['set to nothing', ''],
  ['set to a blank', ' '],
])('takes the defaults where its variables are %s', (_, value) => {
  for (const name of HEARD) vi.stubEnv(name, value)

  const { port, data, host, siteUrl, smtp, own } = readStartOptions()

  expect({ port, data, host, siteUrl, smtp, own }).toEqual({
    port: 8080,
    data: '.bina',
    host: undefined,
    siteUrl: undefined,
    smtp: undefined,
    own: false,
  })
})

it('hears what they say', () => {
  const [port = '', data = '', host = '', site = '', smtp = ''] = HEARD
  vi.stubEnv(port, '9000')
  vi.stubEnv(data, '../our-bina')
  vi.stubEnv(host, '0.0.0.0')
  vi.stubEnv(site, 'https://bina.kota.example/')
  vi.stubEnv(smtp, 'smtp://mail.kota.example')

  expect(readStartOptions()).toMatchObject({
    port: 9000,
    data: '../our-bina',
    host: '0.0.0.0',
    siteUrl: 'https://bina.kota.example',
    smtp: { host: 'mail.kota.example', port: 587 },
  })
})

it.each(['70000', '80a', '-1'])('refuses %s as a port', (port) => {
  vi.stubEnv('PORT', port)

  expect(readStartOptions).toThrow(`PORT must be a whole number from 0 to 65535, not ${port}.`)
})

it.each([
  'rehearsal/start/start-options.ts',
  'local/dynamodb/engine-process.ts',
  'local/dynamodb/engine-command.ts',
])('finds every variable that %s hears in the table of settings', (file) => {
  const source = readFileSync(join(root, file), 'utf8')
  const settings = readFileSync(join(root, 'local', 'README.md'), 'utf8').split('\n## Settings\n')[1] ?? ''
  const table = settings.split('\n## ', 1)[0]

  const named = [...source.matchAll(/process\.env\.(\w+)|heard\('(\w+)'\)/g)].map(([, a, b]) => a ?? b)

  expect(named.length).toBeGreaterThan(0)
  for (const name of named) expect(table).toContain(`\`${name}`)
})
