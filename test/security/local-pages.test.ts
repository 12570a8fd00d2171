import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { exchange, statusOf } from '../ground/raw-http.ts'
import { PAGES, withLocalPages } from './local-site.ts'

const { running, ask } = withLocalPages()

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
    const { cloud } = running()
    const id = cloud.mails({})[0]?.id

    const { status, headers } = await ask(`inbox/${id}.html`)

    expect(status).toBe(200)
    expect(headers.get('content-security-policy')).toMatch(
      /^sandbox .*default-src 'none'.*form-action 'none'.*frame-ancestors 'none'$/,
    )
    expect(headers.get('x-frame-options')).toBe('DENY')
  })

  it.each(STRANGERS)('are not for another site’s page (%j)', async (headers) => {
    const { offset } = running().cloud.clock

    const read = await Promise.all(PAGES.map((path) => ask(path, headers)))
    const moved = await ask('clock', headers, 'POST', 'by=1d')

    expect(read.map(({ status }) => status)).toEqual(PAGES.map(() => 403))
    expect(moved.status).toBe(403)
    expect(running().cloud.clock.offset).toBe(offset)
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
          running().cloud.url,
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
