import { describe, expect, it } from 'vitest'
import { DAY, MINUTE, withRelay } from './relaying.ts'

const relaying = withRelay()

describe('a mail that goes to a real server', () => {
  it('comes back at once when its reader is refused for good, and the others go on', async () => {
    relaying().server.manner = (line) =>
      line.startsWith('RCPT') && line.includes('budi') ? '550 5.1.1 <budi@kota.example> unknown' : undefined

    relaying().post('ani@kota.example', 'budi@kota.example', 'citra@kota.example')
    await relaying().idle()

    expect(relaying().takenBy()).toEqual(['ani@kota.example', 'citra@kota.example'])
    expect(relaying().told.filter(({ fate }) => fate === 'bounce')).toEqual([
      {
        fate: 'bounce',
        recipients: ['budi@kota.example'],
        why: expect.objectContaining({ type: 'Permanent', status: '5.1.1', said: '550 5.1.1 <…> unknown' }),
      },
    ])
    expect(relaying().lines).toEqual(['Mail 2 came back (Permanent, 5.1.1).'])
    expect(relaying().left()).toBe(0)
  })

  it('is tried again later and later while it alone is put off', async () => {
    const tries: number[] = []
    relaying().server.manner = (line) => {
      if (!line.startsWith('RCPT')) return undefined
      tries.push(relaying().clock.now())
      return tries.length < 5 ? '451 4.7.1 Greylisted' : undefined
    }
    relaying().post('ani@kota.example')
    await relaying().idle()

    await relaying().pass(60 * MINUTE)

    const pauses = tries.slice(1).map((time, at) => Math.round((time - (tries[at] ?? 0)) / MINUTE))
    expect(pauses).toEqual([1, 2, 4, 8])
    expect(relaying().takenBy()).toEqual(['ani@kota.example'])
  })

  it.each([
    ['a relay denied', 'RCPT', '554 5.7.1 Relay access denied'],
    ['a sender refused', 'MAIL', '550 5.1.8 Sender unknown'],
    ['a sign-in refused', 'AUTH', '535 5.7.8 Authentication failed'],
  ])('does not pay for %s: it goes once that is mended', async (_what, command, answer) => {
    relaying().server.manner = (line) => (line.startsWith(command) ? answer : undefined)
    relaying().post('ani@kota.example', 'budi@kota.example')
    await relaying().idle()
    const before = relaying().told.length
    relaying().server.manner = () => undefined

    await relaying().pass(10 * MINUTE)

    expect(before).toBe(0)
    expect(relaying().takenBy().sort()).toEqual(['ani@kota.example', 'budi@kota.example'])
    expect(relaying().lines.join()).toContain(answer)
  })

  it('comes back when no server has taken it for three days', async () => {
    relaying().server.manner = (line) => (line.startsWith('RCPT') ? '452 4.2.2 Mailbox full' : undefined)
    relaying().post('ani@kota.example')
    await relaying().idle()

    await relaying().pass(3 * DAY + 2 * 60 * MINUTE)

    expect(relaying().told).toEqual([
      {
        fate: 'bounce',
        recipients: ['ani@kota.example'],
        why: { type: 'Transient', status: '4.4.7', said: '452 4.2.2 Mailbox full' },
      },
    ])
    expect(relaying().left()).toBe(0)
  })

  it('comes back too when the server itself was away for three days', async () => {
    await relaying().server.close()
    relaying().post('ani@kota.example', 'budi@kota.example')
    await relaying().idle()

    await relaying().pass(3 * DAY + 2 * 60 * MINUTE)

    expect(relaying().told.map(({ recipients, why }) => [recipients[0], why?.type])).toEqual([
      ['ani@kota.example', 'Transient'],
      ['budi@kota.example', 'Transient'],
    ])
  })

  it('does not stand in the way of others when the server cannot bear it', async () => {
    relaying().server.manner = (line) =>
      line.startsWith('RCPT') && line.includes('ani') ? 'hang up' : undefined
    relaying().post('ani@kota.example', 'budi@kota.example', 'citra@kota.example')
    await relaying().idle()

    await relaying().pass(5 * MINUTE)

    expect(relaying().takenBy()).toEqual(['budi@kota.example', 'citra@kota.example'])
    expect(relaying().left()).toBe(1)
  })
})
