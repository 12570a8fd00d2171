import { describe, expect, it } from 'vitest'
import { openFront } from '../ground/front.ts'
import { dial, statusOf } from '../ground/raw-http.ts'
import { withWire } from './wire.ts'

const { ask } = withWire()

describe('the port', () => {
  it.each([
    'localhost',
    'localhost:9',
    'LOCALHOST',
    '127.0.0.1:1',
    '[::1]:80',
    '192.168.1.2',
    'office.example',
  ])('answers to %s', async (host) => {
    expect(statusOf(await ask('GET / HTTP/1.1', `Host: ${host}\r\nConnection: close\r\n`))).toBe(200)
  })

  it.each([
    'elsewhere.example',
    'localhost.elsewhere.example',
    '127.0.0.1.nip.io',
    'a@localhost',
    'localhost:9@elsewhere.example',
    '[::1].elsewhere.example',
    'office.example.elsewhere.example',
    '',
  ])('does not answer to “%s”, which may be a name that somebody pointed here', async (host) => {
    const headers = `Host: ${host}\r\nAccept: text/html\r\nConnection: close\r\n`

    const pages = await Promise.all(
      ['/', '/_local/inbox'].map((path) => ask(`GET ${path} HTTP/1.1`, headers)),
    )

    expect(pages.map(statusOf)).toEqual([421, 421])
    expect(pages[0]).toContain('not known by that address')
  })

  it('answers no more than eight requests of a connection at a time', async () => {
    let invoked = 0
    const stuck = await openFront(
      {},
      {
        invoke: () => {
          invoked += 1
          return new Promise(() => undefined)
        },
      },
    )

    const { closed } = await dial(stuck.url, 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(1000))
    await closed
    await stuck.stop()

    expect(invoked).toBeLessThanOrEqual(8)
  })
})
