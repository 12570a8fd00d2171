import { describe, expect, it } from 'vitest'
import { withRelay } from './relaying.ts'

const relaying = withRelay()

describe('a mail that goes to a real server', () => {
  it('arrives as it was written, under a name that stays the same', async () => {
    relaying().post('ani@kota.example')
    await relaying().idle()

    const [{ from, to, message } = { from: '', to: '', message: '' }] = relaying().server.taken
    expect([from, to]).toEqual(['bina@kota.example', 'ani@kota.example'])
    expect(message).toContain('From: Bina Kota <bina@kota.example>')
    expect(message).toContain('Date: Mon, 23 Nov 2026 01:00:00 +0000')
    expect(message).toContain('Message-ID: <id-ani@kota.example>')
    expect(message).toContain('Buka https://x/y')
    expect(message).toContain('<p>Buka</p>')
    expect(relaying().told).toEqual([{ fate: 'delivery', recipients: ['ani@kota.example'], why: undefined }])
    expect(relaying().left()).toBe(0)
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

    relaying().relay.add({
      mail: relaying().mailbox.add({ ...letter, recipients: ['ani@kota.example'] })[0] ?? 0,
      configurationSet: 'set',
      raw,
    })
    await relaying().idle()

    expect(relaying().server.taken[0]?.message).toBe('From: bina@kota.example\nX-Own: kept\n\nIsi')
  })

  it('goes before all that wait, when a person waits for it', async () => {
    relaying().post('ani@kota.example', 'budi@kota.example')
    relaying().postIn('urgent', ['sri@kota.example'])
    await relaying().idle()

    expect(relaying().takenBy()).toEqual(['sri@kota.example', 'ani@kota.example', 'budi@kota.example'])
  })
})

describe('the password', () => {
  it('reaches the server and no line of the log', async () => {
    const secret = Buffer.from('\0kantor\0very secret').toString('base64')
    relaying().server.manner = (line) =>
      line.startsWith('AUTH') ? `535 5.7.8 ${line.split(' ').at(-1)} is not "very secret"` : undefined

    relaying().post('ani@kota.example')
    await relaying().idle()

    expect(relaying().server.heard.join()).toContain(secret)
    expect(relaying().lines).toHaveLength(1)
    expect(relaying().lines.join()).not.toContain('very secret')
    expect(relaying().lines.join()).not.toContain(secret)
  })
})
