import { describe, expect, it } from 'vitest'
import { SESSION_COOKIE } from '../../functions/platform/access/sessions.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import { changeField } from '../ground/change-field.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { cookieIn, withSignIn } from './sign-in-links.ts'
import { hrSite, siteDeps } from './sites.ts'

const tables = withTables()
const { site, linkFor } = withSignIn(tables)

/** HR corrects the address of HR in the directory. */
const correctAddress = (email: string) => changeField(tables(), keys.person('signerhr0000'), 'email', email)

describe('when the address is corrected', () => {
  it('the link that was sent to the old one opens nothing, and says the way on', async () => {
    const secret = await linkFor()
    await correctAddress('sri.wahyuni@kota.example')

    const fetched = await visit(site(), 'GET', `/s/${secret}`)
    const posted = await visit(site(), 'POST', `/s/${secret}`, { form: {} })

    for (const { status, body, cookies } of [fetched, posted]) {
      expect(status).toBe(410)
      expect(body).toContain('sudah diganti di direktori')
      expect(body).toContain('href="/sign-in"')
      expect(cookies).toEqual([])
    }
  })

  it('the link stays alive where only its capitals were changed', async () => {
    const secret = await linkFor()
    await correctAddress('HRHRHRHRHRH1@kota.example')

    const { status } = await visit(site(), 'POST', `/s/${secret}`, { form: {} })

    expect(status).toBe(303)
  })

  it('the session that came by the old one has ended', async () => {
    const secret = await linkFor()
    const { cookies } = await visit(site(), 'POST', `/s/${secret}`, { form: {} })
    const session = { [SESSION_COOKIE]: cookieIn(cookies, SESSION_COOKIE) ?? '' }
    const hr = hrSite(siteDeps({ tables: tables() }))
    const before = await visit(hr, 'GET', '/hr/people', { cookies: session })
    await correctAddress('sri.wahyuni@kota.example')

    const after = await visit(hr, 'GET', '/hr/people', { cookies: session })

    expect(before.status).toBe(200)
    expect(after.headers.location).toBe('/sign-in?next=%2Fhr%2Fpeople')
  })
})

describe('a session', () => {
  it('is never taken from a cookie that another site below the same domain may have set', async () => {
    const secret = await linkFor()
    const { cookies } = await visit(site(), 'POST', `/s/${secret}`, { form: {} })
    const session = cookieIn(cookies, SESSION_COOKIE) ?? ''
    const hr = hrSite(siteDeps({ tables: tables() }))

    const own = await visit(hr, 'GET', '/hr', { cookies: { [SESSION_COOKIE]: session } })
    const strange = await visit(hr, 'GET', '/hr', { strangeCookies: [`${SESSION_COOKIE}=${session}`] })
    const both = await visit(hr, 'GET', '/hr', {
      strangeCookies: [`${SESSION_COOKIE}=nonsense`],
      cookies: { [SESSION_COOKIE]: session },
    })

    expect([own.status, strange.status, both.status]).toEqual([200, 303, 200])
  })

  it('opens the pages of its roles until signing out', async () => {
    const secret = await linkFor()
    const { cookies } = await visit(site(), 'POST', `/s/${secret}`, { form: {} })
    const session = { [SESSION_COOKIE]: cookieIn(cookies, SESSION_COOKIE) ?? '' }
    const hr = hrSite(siteDeps({ tables: tables() }))

    const inside = await visit(hr, 'GET', '/hr', { cookies: session })
    const out = await visit(site(), 'POST', '/sign-out', { form: {}, cookies: session })
    const outside = await visit(hr, 'GET', '/hr', { cookies: session })

    expect(inside.status).toBe(200)
    expect(inside.body).toContain('action="/sign-out"')
    expect(out).toMatchObject({ status: 303, headers: { location: '/' } })
    expect(out.cookies[0]).toContain('__Host-bina_session=; Path=/; Max-Age=0')
    expect(outside).toMatchObject({ status: 303, headers: { location: '/sign-in?next=%2Fhr' } })
  })
})
