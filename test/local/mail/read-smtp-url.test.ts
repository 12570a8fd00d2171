import { describe, expect, it } from 'vitest'
import { readSmtpUrl } from '../../../local/mail/read-smtp-url.ts'
import { StartError } from '../../../local/start-error.ts'

const refusalOf = (text: string) => {
  try {
    readSmtpUrl(text)
  } catch (error) {
    return error
  }
  return undefined
}

describe('the address of a mail server', () => {
  it.each([
    ['smtp://mail.kota.go.id', { host: 'mail.kota.go.id', port: 587, secure: false }],
    ['smtp://mail.kota.go.id:25/', { host: 'mail.kota.go.id', port: 25, secure: false }],
    ['smtp://[::1]:2525', { host: '::1', port: 2525, secure: false }],
    [
      'smtps://bina%40kota.go.id:p%2Fw%3Ad@mail.kota.go.id',
      { host: 'mail.kota.go.id', port: 465, secure: true, user: 'bina@kota.go.id', password: 'p/w:d' },
    ],
  ])('is read from %s', (text, server) => {
    expect(readSmtpUrl(text)).toEqual(server)
  })

  it.each([undefined, '', ' '])('is none when %j was set', (text) => {
    expect(readSmtpUrl(text)).toBeUndefined()
  })

  it.each([
    'mail.kota.go.id',
    'mail.kota.go.id:587',
    'https://user:very-secret@kota.go.id',
    'smtp://',
    'smtp://user@mail.kota.go.id',
    'smtp://:very-secret@mail.kota.go.id',
    'smtp://user:very-secret%@mail.kota.go.id',
    'smtp://user:very-secret@mail.kota.go.id:port',
    'smtps://user:very-secret@mail.kota.go.id/inbox',
    'smtps://user:very-secret@mail.kota.go.id?tls=no',
  ])('is refused in one sentence, without its password, when it is %s', (text) => {
    const refusal = refusalOf(text)

    expect(refusal).toBeInstanceOf(StartError)
    expect(String(refusal)).toMatch(/BINA_SMTP_URL [^\n]+\.$/)
    expect(String(refusal)).not.toContain('very-secret')
  })
})
