import { describe, expect, it } from 'vitest'
import { isFromThisMachine } from '../../../local/api/from-this-machine.ts'

const asked = (headers: Readonly<Record<string, string>>, remoteAddress = '127.0.0.1', httpVersion = '1.1') =>
  isFromThisMachine({
    headers: { host: 'localhost:8080', ...headers },
    httpVersion,
    socket: { remoteAddress },
  })

describe('a request for the machine’s own pages', () => {
  it.each([
    ['127.0.0.1', 'localhost:8080'],
    ['::1', '[::1]:8080'],
    ['::ffff:127.0.0.1', '127.0.0.1'],
  ])('from %s for %s is its own', (from, host) => {
    expect(asked({ host }, from)).toBe(true)
  })

  it.each([
    { origin: 'http://localhost:8080' },
    { referer: 'http://127.0.0.1:8080/_local/inbox' },
    { 'x-asked-with': 'curl' },
  ])('with %j is its own', (headers) => {
    expect(asked(headers)).toBe(true)
  })

  it.each(['10.0.0.7', '::ffff:192.168.1.2', '2001:db8::1', ''])('from “%s” is not', (from) => {
    expect(asked({}, from)).toBe(false)
  })

  it.each([
    'bina.kota.go.id',
    'localhost.evil.example',
    '127.0.0.1.nip.io',
    'localhost:8080@evil.example',
    '',
  ])('for the host “%s” is not', (host) => {
    expect(asked({ host })).toBe(false)
  })

  it.each([
    'via',
    'forwarded',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-real-ip',
    'x-client-ip',
    'true-client-ip',
    'cf-connecting-ip',
    'x-original-host',
  ])('that carries the header %s came through a proxy', (name) => {
    expect(asked({ [name]: '127.0.0.1' })).toBe(false)
  })

  it('in HTTP/1.0 came through a proxy that says nothing of itself', () => {
    expect(asked({}, '127.0.0.1', '1.0')).toBe(false)
  })

  it.each([
    { origin: 'https://bina.kota.go.id' },
    { referer: 'https://bina.kota.go.id/hr' },
    { referer: 'nonsense' },
  ])('whose browser comes from %j is not', (headers) => {
    expect(asked(headers)).toBe(false)
  })
})
