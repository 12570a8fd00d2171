import { describe, expect, it } from 'vitest'
import { addressesOf, readMessage } from '../../../local/mail/read-message.ts'

const lines = (...text: string[]) => Buffer.from(text.join('\r\n'))

describe('reading a raw message', () => {
  it('finds text and HTML in nested parts, whatever their encoding', () => {
    const raw = lines(
      'From: "Bina" <bina@example.go.id>',
      'To: Ani <ani@example.go.id>,',
      ' budi@example.go.id',
      'Cc: citra@example.go.id',
      'Subject: =?utf-8?B?UGVuaWxhaWFuIOKAkw==?= =?utf-8?Q?_Triwulan_IV?=',
      'Content-Type: multipart/mixed; boundary="outer"',
      '',
      '--outer',
      'Content-Type: multipart/alternative; boundary=inner',
      '',
      '--inner',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Buka https://bina/t/abc=3Ddef =E2=80=93 seka=',
      'rang.',
      '--inner',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('<p>Buka</p>').toString('base64'),
      '--inner--',
      '--outer--',
    )

    const message = readMessage(raw)

    expect(message).toEqual({
      subject: 'Penilaian – Triwulan IV',
      sender: '"Bina" <bina@example.go.id>',
      recipients: ['ani@example.go.id', 'budi@example.go.id', 'citra@example.go.id'],
      text: 'Buka https://bina/t/abc=def – sekarang.\n',
      html: '<p>Buka</p>',
    })
  })

  it('reads a message of one part', () => {
    const message = readMessage(lines('Subject: Halo', 'To: a@b.id', '', 'Selamat pagi'))

    expect(message).toMatchObject({ subject: 'Halo', text: 'Selamat pagi', html: '' })
  })

  it('takes bare addresses out of a list', () => {
    expect(addressesOf('Ani <a@b.id>, c@d.id, nobody')).toEqual(['a@b.id', 'c@d.id'])
  })
})
