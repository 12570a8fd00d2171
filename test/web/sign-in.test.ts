import { describe, expect, it } from 'vitest'
import { newSecret } from '../../functions/platform/ids.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { cookieIn, withSignIn } from './sign-in-links.ts'

const tables = withTables()
const { opened, site, linkFor } = withSignIn(tables)

describe('a sign-in link', () => {
  it('does nothing when it is only fetched', async () => {
    const secret = await linkFor()

    const first = await visit(site(), 'GET', `/s/${secret}`)
    const again = await visit(site(), 'GET', `/s/${secret}`)
    const used = await visit(site(), 'POST', `/s/${secret}`, { form: {} })

    expect(first.status).toBe(200)
    expect(again.body).toBe(first.body)
    expect(used.status).toBe(303)
  })

  it('brings the person where they wanted to go, with a session that scripts cannot read', async () => {
    const secret = await linkFor()
    const asked = await visit(site(), 'POST', '/sign-in', {
      form: { email: opened().hr.email ?? '', next: '/hr/people?unit=dinkes' },
    })
    const next = decodeURIComponent(cookieIn(asked.cookies, 'bina_next') ?? '')

    const { headers, cookies } = await visit(site(), 'POST', `/s/${secret}`, {
      form: {},
      cookies: { bina_next: next },
    })

    expect(headers.location).toBe('/hr/people?unit=dinkes')
    expect(cookies[0]).toMatch(
      /^__Host-bina_session=[\w-]{43}; Path=\/; Max-Age=28800; HttpOnly; SameSite=Lax; Secure$/,
    )
    expect(cookies[1]).toMatch(/^__Host-bina_next=; Path=\/; Max-Age=0/)
  })

  it.each([
    [['hr', 'auditor'], '/hr'],
    [['auditor'], '/audit'],
    [['leadership', 'calibrator'], '/hr/overview'],
    [['calibrator'], '/hr/calibrations'],
  ] as const)('leads %j to %s', async (roles, place) => {
    const secret = await linkFor(roles)

    const { headers } = await visit(site(), 'POST', `/s/${secret}`, { form: {} })

    expect(headers.location).toBe(place)
  })

  it('says whose it is, so that nobody is signed in as somebody else unnoticed', async () => {
    const { body } = await visit(site(), 'GET', `/s/${await linkFor()}`)

    expect(body).toContain('Tautan ini milik Sri Wahyuni')
  })

  it('works once', async () => {
    const secret = await linkFor()
    await visit(site(), 'POST', `/s/${secret}`, { form: {} })

    const posted = await visit(site(), 'POST', `/s/${secret}`, { form: {} })
    const fetched = await visit(site(), 'GET', `/s/${secret}`)

    for (const { status, body, cookies } of [posted, fetched]) {
      expect(status).toBe(410)
      expect(body).toContain('sudah dipakai')
      expect(body).toContain('href="/sign-in"')
      expect(cookies).toEqual([])
    }
  })

  it('signs in one of two who press it at once', async () => {
    const secret = await linkFor()

    const both = await Promise.all([1, 2].map(() => visit(site(), 'POST', `/s/${secret}`, { form: {} })))

    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 410])
  })

  it.each([
    ['expired', async () => linkFor(['hr'], -1), 410, 'sudah tidak berlaku'],
    ['unknown', async () => newSecret(), 404, 'tidak dikenal'],
    ['without a role', async () => linkFor([]), 403, 'belum memiliki peran'],
  ])('that is %s says so and the way on', async (_, make, expected, words) => {
    const { status, body } = await visit(site(), 'POST', `/s/${await make()}`, { form: {} })

    expect(status).toBe(expected)
    expect(body).toContain(words)
    expect(body).toContain('href="/sign-in"')
  })
})
