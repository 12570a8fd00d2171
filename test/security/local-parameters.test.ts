import { describe, expect, it, vi } from 'vitest'
import { withLocalPages } from './local-site.ts'

const DAY = 86_400_000
const { running, ask } = withLocalPages()

const moveBy = (by: string) => ask('clock', {}, 'POST', `by=${by}`)

describe('the parameters of the machine’s own pages', () => {
  const NUMBERS = [
    '1e99',
    '-1',
    '1.5',
    'NaN',
    'Infinity',
    '0x10',
    '9'.repeat(400),
    '%00',
    '1%0a',
    '%f0%9f',
    '%20',
  ]

  it.each([
    ...['from', 'before'].map((name) => ['inbox', name] as const),
    ...['after', 'limit'].map((name) => ['inbox.json', name] as const),
  ])('that are numbers are whole numbers (%s?%s)', async (page, name) => {
    for (const number of NUMBERS) {
      const answer = await ask(`${page}?to=a&${name}=${number}`)

      expect(`${number} ${answer.status}`).toBe(`${number} 400`)
      expect(await answer.text()).toContain(`“${name}” must be a whole number`)
    }
    for (const number of ['', '0', '007', '9'.repeat(15)]) {
      expect((await ask(`${page}?${name}=${number}`)).status).toBe(200)
      expect((await ask(`${page}?to=a&${name}=${number}`)).status).toBe(200)
    }
  })

  it.each(['to', 'find'])('that are texts are any text (%s)', async (name) => {
    for (const text of ['%00', '%ff', '%', '%ed%a0%80', "'%22<script>", '%e2%80%ae', 'a'.repeat(9000), '']) {
      const answer = await ask(`inbox?${name}=${text}`)

      expect(`${text} ${answer.status}`).toBe(`${text} 200`)
      expect(await answer.text()).not.toContain('<script>')
      expect((await ask(`inbox.json?${name}=${text}`)).status).toBe(200)
    }
  })

  it('name no mail that is not there', async () => {
    for (const id of ['0', '9'.repeat(15), '9'.repeat(400), '-1', '1e3', '%31']) {
      expect((await ask(`inbox/${id}.html`)).status).toBe(404)
    }
  })
})

describe('the clock', () => {
  it.each([
    ['by=99999999999999999999d', 'The clock moves by 3660 days at most'],
    [`by=${'9'.repeat(400)}d`, 'The clock moves by 3660 days at most'],
    ['by=3661d', 'The clock moves by 3660 days at most'],
    ['by=999999999999s', 'The clock moves by 3660 days at most'],
    ['to=9999-12-31T23:59:59Z', 'The clock moves by 3660 days at most'],
    ['to=2026-99-99T00:00:00Z', 'Say by='],
    ['by=-1d', 'Say by='],
    ['by=1e3d', 'Say by='],
    ['by=__proto__', 'Say by='],
    ['', 'Say by='],
  ])('is not moved by %s', async (body, sentence) => {
    const { offset } = running().cloud.clock

    const answer = await ask('clock', {}, 'POST', body)

    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(sentence)
    expect(running().cloud.clock.offset).toBe(offset)
  })

  it('goes no further than the year 2199, however often it is moved', async () => {
    await expect(running().cloud.clock.advanceTo(Date.UTC(2200, 0))).rejects.toThrow(RangeError)
    await expect(running().cloud.clock.advanceTo(Number.NaN)).rejects.toThrow(RangeError)
  })

  it('shows a long move as it goes on, and stops at a button', async () => {
    const { clock, activity } = running().cloud
    const start = clock.now()
    // Something to do every hour, for years.
    const work = (time: number) => {
      clock.at(time, () => {
        const end = activity.begin()
        setTimeout(end, 5)
        if (time < start + 3000 * DAY) work(time + DAY / 24)
      })
    }
    work(start)

    const browser = await ask('clock', { accept: 'text/html' }, 'POST', 'by=3000d')
    const waiting = moveBy('1d')
    const shown = await ask('clock', { accept: 'text/html' })
    const stopped = await ask('clock', { 'sec-fetch-site': 'same-origin' }, 'POST', 'stop=now')
    await vi.waitFor(() => expect(clock.isMoving).toBe(false), { timeout: 10_000 })
    await waiting
    const after = await (await ask('clock', { accept: 'text/html' })).text()

    expect([browser.status, stopped.status]).toEqual([303, 303])
    expect(shown.headers.get('refresh')).toBe('2')
    expect(await shown.text()).toContain('<button name="stop" value="now">Hentikan')
    expect(clock.now() - start).toBeLessThan(2000 * DAY)
    expect(after).toContain('<button name="by" value="1d">')
  })
})
