import { describe, expect, it } from 'vitest'
import { MINUTE, withRelay } from './relaying.ts'

const relaying = withRelay()

describe('a restart', () => {
  it('sends what was on its way, and nothing of what had arrived', async () => {
    const names = Array.from({ length: 20 }, (_, number) => `p${number}@kota.example`)
    relaying().server.manner = (line, mails) =>
      mails === 10 && line.startsWith('MAIL') ? 'hang up' : undefined
    relaying().post(...names)
    await relaying().idle()
    await relaying().stop()
    const before = relaying().server.taken.length
    relaying().server.manner = () => undefined

    relaying().start()
    await relaying().idle()
    await relaying().pass(2 * MINUTE)

    expect(before).toBe(10)
    expect(relaying().takenBy().sort()).toEqual(names.sort())
  })

  it('repeats at most the mail that was in flight', async () => {
    relaying().server.manner = (line) =>
      line === '.' && relaying().server.taken.length === 3 ? 'hang up' : undefined
    relaying().post(...['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@kota.example`))
    await relaying().idle()
    await relaying().stop()
    const attempts = relaying().server.heard.filter((line) => line.startsWith('RCPT')).length
    relaying().server.manner = () => undefined

    relaying().start()
    await relaying().pass(2 * MINUTE)

    expect(attempts).toBe(4)
    expect(relaying().takenBy().sort()).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@kota.example`),
    )
  })
})
