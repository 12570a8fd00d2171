import { afterEach, describe, expect, it } from 'vitest'
import { nextWorkingMorning } from '../../../local/cloud/next-working-morning.ts'
import type { CloudOptions } from '../../../local/cloud/options.ts'
import { type RunningCloud, runFixture } from '../fixture/running-cloud.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const MORNING = { timeZone: 'Asia/Makassar', hour: 8 }

let running: RunningCloud | undefined

afterEach(async () => {
  await running?.stop()
  running = undefined
})

const start = async (options: Partial<CloudOptions> = { morning: MORNING }) => {
  running = await runFixture(undefined, options)
  return running.cloud
}

describe('the clock page', () => {
  it('moves the machine for its own page, and for no other', async () => {
    const { url, clock } = await start()
    const move = (headers: Record<string, string>) =>
      fetch(`${url}/_local/clock`, {
        method: 'POST',
        redirect: 'manual',
        headers,
        body: new URLSearchParams({ by: '1d' }),
      })
    const time = clock.now()

    const foreign = await move({ origin: 'https://elsewhere.id' })
    const embedded = await move({ 'sec-fetch-site': 'cross-site' })
    const still = clock.now()
    const own = await move({ origin: url })

    expect([foreign.status, embedded.status, own.status]).toEqual([404, 403, 303])
    expect(still - time).toBeLessThan(DAY)
    expect(clock.now() - time).toBeGreaterThanOrEqual(DAY)
  })

  const post = (url: string, body: string) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    return fetch(`${url}/_local/clock`, { method: 'POST', redirect: 'manual', headers, body })
  }

  it.each([
    ['by=soon', /^Say by=/],
    ['to=yesterday', /with its zone/],
    ['to=2099-01-01', /with its zone/],
    ['to=2099-01-01T08:00:00', /with its zone/],
    ['to=2020-01-01T00:00:00Z', /forward only/],
  ])('refuses %s in a sentence, and stands still', async (body, sentence) => {
    const { url, clock } = await start()
    const time = clock.now()

    const answer = await post(url, body)

    expect(answer.status).toBe(400)
    expect(await answer.text()).toMatch(sentence)
    expect(clock.now() - time).toBeLessThan(DAY)
  })

  it.each(['+', '%2B'])('reads the zone of a time (the + of its offset sent as %s)', async (plus) => {
    const { url, clock } = await start()
    const morning = Math.ceil(clock.now() / DAY + 1) * DAY + HOUR

    const answer = await post(url, `to=${new Date(morning).toISOString().slice(0, 10)}T08:00${plus}07:00`)

    expect(answer.status).toBe(303)
    expect(clock.now()).toBeGreaterThanOrEqual(morning)
    expect(clock.now()).toBeLessThan(morning + HOUR)
  })

  it('goes to the working morning that its button names, once however often it is pressed', async () => {
    const { url, clock } = await start()
    const html = await (await fetch(`${url}/_local/clock`)).text()
    const to = /name="to" value="([^"]+)"/.exec(html)?.[1] ?? ''

    const pressed = await post(url, `to=${to}`)
    const again = await post(url, `to=${to}`)

    expect([pressed.status, again.status]).toEqual([303, 400])
    expect(Date.parse(to)).toBe(nextWorkingMorning(Date.parse(to) - HOUR, MORNING))
    expect(clock.now() - Date.parse(to)).toBeGreaterThanOrEqual(0)
    expect(clock.now() - Date.parse(to)).toBeLessThan(HOUR)
  })

  it('shows its times with their zone, leads back to the inbox, and stands still when it is read', async () => {
    const { url, clock } = await start()
    const { offset } = clock

    const html = await (await fetch(`${url}/_local/clock?by=7d&to=2099-01-01T00:00:00Z`)).text()

    expect(html.match(/<time [^>]+>[^<]+ WITA<\/time>/g)).toHaveLength(2)
    expect(html).toContain(
      'Waktu Indonesia Tengah <span lang="en">/ Central Indonesia Time</span> (Asia/Makassar)',
    )
    expect(html).toContain('<a href="/_local/inbox">')
    expect(clock.offset).toBe(offset)
  })
  it('offers no morning where it was told of none', async () => {
    const { url } = await start({})

    const html = await (await fetch(`${url}/_local/clock`)).text()

    expect(html).not.toContain('name="to"')
    expect(html.match(/<time [^>]+>[^<]+ WIB<\/time>/g)).toHaveLength(1)
  })
})
