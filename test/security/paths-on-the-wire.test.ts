import { describe, expect, it } from 'vitest'
import { exchange, statusOf } from '../ground/raw-http.ts'
import { OWN, withWire } from './wire.ts'

const { front, ask } = withWire()

describe('a request line', () => {
  it.each([
    ['GET http://localhost/some/where?a=1 HTTP/1.1', '/some/where', 'a=1'],
    ['GET http://LOCALHOST HTTP/1.1', '/', ''],
    ['GET http://localhost?a=1 HTTP/1.1', '/', 'a=1'],
    ['GET https://localhost/_locally HTTP/1.1', '/_locally', ''],
  ])('is read with its address as a whole (%s)', async (line, rawPath, rawQueryString) => {
    const answer = await ask(line)

    expect(statusOf(answer)).toBe(200)
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ rawPath, rawQueryString })
  })

  it.each([
    'GET http://elsewhere.example/ HTTP/1.1',
    'GET http://localhost@elsewhere.example/ HTTP/1.1',
    'GET ftp://localhost/ HTTP/1.1',
    'OPTIONS * HTTP/1.1',
    'GET /%E0%A4%A HTTP/1.1',
    'GET /%ff HTTP/1.1',
    'GET /% HTTP/1.1',
    'GET /a b HTTP/1.1',
    'GET / HTTP/9.9',
    'FOO / HTTP/1.1',
    'PRI * HTTP/2.0',
    '\u0016\u0003\u0001\u0002',
  ])('that nobody can answer is refused, and the next is served (%s)', async (line) => {
    const answer = await ask(line)
    const next = await ask('GET / HTTP/1.1')

    expect(statusOf(answer)).toBe(400)
    expect(statusOf(next)).toBe(200)
  })

  it.each(['localhost:80', 'elsewhere.example:443'])('makes no tunnel to %s', async (to) => {
    const answer = await exchange(front().url, `CONNECT ${to} HTTP/1.1\r\nHost: ${to}\r\n\r\n`)

    expect(statusOf(answer)).toBe(405)
    expect(answer).toMatch(/^allow: GET/m)
  })
})

describe('the headers of a request', () => {
  it.each([
    ['a length beside chunks', `${OWN}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n`],
    ['two lengths', `${OWN}Content-Length: 5\r\nContent-Length: 6\r\n`],
    ['a length that is none', `${OWN}Content-Length: 5x\r\n`],
    ['an encoding that is not known', `${OWN}Transfer-Encoding: chunked, identity\r\n`],
    ['an end of line without its return', 'Host: localhost\nConnection: close\n'],
    ['a folded line', `${OWN}X-Folded: a\r\n b\r\n`],
    ['a blank before the colon', `${OWN}X-Blank : a\r\n`],
    ['two hosts', `${OWN}Host: localhost\r\n`],
    ['no host', 'Connection: close\r\n'],
    ['no name', `${OWN}: a\r\n`],
  ])('with %s are refused', async (_, headers) => {
    const answer = await ask('POST / HTTP/1.1', headers)

    expect(statusOf(answer)).toBe(400)
  })

  it('that are too long are refused in words', async () => {
    const answer = await ask('GET / HTTP/1.1', `${OWN}Cookie: ${'a'.repeat(20_000)}\r\n`)

    expect(statusOf(answer)).toBe(431)
    expect(answer).toContain('Delete the cookies of this site')
  })

  it('that ask for another protocol are answered in this one', async () => {
    const upgrade = 'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAA\r\n'
    const answer = await ask('GET / HTTP/1.1', `Host: localhost\r\nConnection: Upgrade, close\r\n${upgrade}`)

    expect(statusOf(answer)).toBe(200)
  })

  it('name nothing that an event inherits', async () => {
    const answer = await ask('GET /?__proto__=1&toString=2&toString=3 HTTP/1.1', `${OWN}__proto__: a\r\n`)
    const event = JSON.parse(answer.split('\r\n\r\n')[1] ?? '')

    expect(event.queryStringParameters.toString).toBe('2,3')
    expect(Object.getPrototypeOf(event.headers)).toBe(Object.prototype)
  })
})
