import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { exchange, statusOf } from '../ground/raw-http.ts'
import { probe, type RunningCloud, runFixture } from '../local/fixture/running-cloud.ts'

const DAY = 86_400_000

let running: RunningCloud

beforeAll(async () => {
  running = await runFixture()
  await probe(running.cloud, {
    action: 'sendEmail',
    Source: 'Bina <bina@bina.example.go.id>',
    Destination: { ToAddresses: ['ani@example.go.id'] },
    Message: { Subject: { Data: 'Halo' }, Body: { Html: { Data: '<form action="/_local/clock"></form>' } } },
    ConfigurationSetName: running.cloud.nameOf('Mails'),
  })
})

afterAll(() => running.stop())

const PAGES = [
  'inbox',
  'inbox?to=ani@example.go.id',
  'inbox.json',
  'clock',
  'counts.json',
  'metrics',
  'metrics.txt',
  'health',
  'nothing',
]

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET', body?: string) =>
  fetch(`${running.cloud.url}/_local/${path}`, {
    method,
    headers,
    redirect: 'manual',
    ...(body === undefined ? {} : { body: new URLSearchParams(body) }),
  })

const moveBy = (by: string) => ask('clock', {}, 'POST', `by=${by}`)

/** A browser's, with what its user is led by: a frame, a picture, a script's request, a link or form of another site. */
const STRANGERS = [
  { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' },
  { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image' },
  { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
  { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', origin: 'null' },
  { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate' },
  { origin: 'http://localhost:3000' },
  { origin: 'null' },
]

describe('the machine’s own pages', () => {
  it.each(PAGES)('are shown in no frame and run nothing (%s)', async (path) => {
    const { headers } = await ask(path, { accept: 'text/html' })

    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    )
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('have the one style that their policy allows', async () => {
    const answer = await ask('clock')
    const style = /<style>([^<]+)<\/style>/.exec(await answer.text())?.[1] ?? ''

    const hash = createHash('sha256').update(style).digest('base64')

    expect(answer.headers.get('content-security-policy')).toContain(`'sha256-${hash}'`)
  })

  it('show a mail sandboxed, in no frame, with no form', async () => {
    const { cloud } = running
    const id = cloud.mails({})[0]?.id

    const { status, headers } = await ask(`inbox/${id}.html`)

    expect(status).toBe(200)
    expect(headers.get('content-security-policy')).toMatch(
      /^sandbox .*default-src 'none'.*form-action 'none'.*frame-ancestors 'none'$/,
    )
    expect(headers.get('x-frame-options')).toBe('DENY')
  })

  it.each(STRANGERS)('are not for another site’s page (%j)', async (headers) => {
    const { offset } = running.cloud.clock

    const read = await Promise.all(PAGES.map((path) => ask(path, headers)))
    const moved = await ask('clock', headers, 'POST', 'by=1d')

    expect(read.map(({ status }) => status)).toEqual(PAGES.map(() => 403))
    expect(moved.status).toBe(403)
    expect(running.cloud.clock.offset).toBe(offset)
  })

  it('are for their reader, and for a program that is no browser', async () => {
    const own = [{ 'sec-fetch-site': 'none' }, { 'sec-fetch-site': 'same-origin' }, {}]

    const answers = await Promise.all(own.map((headers) => ask('inbox', headers)))

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  })

  it.each(['PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY'])('know no %s', async (method) => {
    const answers = await Promise.all(
      ['clock', 'inbox', 'health'].map((path) =>
        exchange(
          running.cloud.url,
          `${method} /_local/${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
        ),
      ),
    )

    expect(answers.map(statusOf)).toEqual([405, 405, 405])
    expect(answers[0]).toMatch(/^allow: GET, HEAD, POST/m)
  })

  it('know no POST but of the clock, and no long one', async () => {
    const inbox = await ask('inbox', {}, 'POST', 'to=ani')
    const long = await ask('clock', {}, 'POST', `by=${'1'.repeat(20_000)}d`)

    expect([inbox.status, long.status]).toEqual([405, 413])
  })
})

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
    const { offset } = running.cloud.clock

    const answer = await ask('clock', {}, 'POST', body)

    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(sentence)
    expect(running.cloud.clock.offset).toBe(offset)
  })

  it('goes no further than the year 2199, however often it is moved', async () => {
    await expect(running.cloud.clock.advanceTo(Date.UTC(2200, 0))).rejects.toThrow(RangeError)
    await expect(running.cloud.clock.advanceTo(Number.NaN)).rejects.toThrow(RangeError)
  })

  it('shows a long move as it goes on, and stops at a button', async () => {
    const { clock, activity } = running.cloud
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
