import { beforeAll, describe, expect, it } from 'vitest'
import { ROLES, type Role } from '../../functions/platform/access/accounts.ts'
import type { Access } from '../../functions/platform/http/route.ts'
import { openedPeriod } from '../ground/period.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { signedInAs, siteDeps, sitesOf } from './sites.ts'

const tables = withTables()
const callers = [...ROLES, undefined]

beforeAll(async () => {
  await openedPeriod(tables())
})

const cookiesOf = (caller: Role | undefined) => (caller ? signedInAs(caller) : {})

const addressOf = (path: string) => path.replaceAll(/\{[^}]+\}/g, 'nothing')

/** How a route met a caller: let in, whatever came of it, or turned away at the door. */
const met = async (
  handler: Parameters<typeof visit>[0],
  { method, path }: { method: 'GET' | 'POST'; path: string },
  caller: Role | undefined,
) => {
  const answered = await visit(handler, method, addressOf(path), {
    cookies: cookiesOf(caller),
    ...(method === 'POST' ? { form: {} } : {}),
  })
  const isSentToSignIn =
    answered.status === 303 && String(answered.headers.location).startsWith('/sign-in?next=')
  const isRefused = /tidak memiliki akses ke halaman ini|Sesi Anda sudah berakhir/.test(answered.body)
  expect(answered.status).toBeLessThan(500)
  if (isSentToSignIn) return 'sent to sign in'
  return answered.status === 403 && isRefused ? 'refused' : 'let in'
}

const expected = (may: Access, method: 'GET' | 'POST', caller: Role | undefined) => {
  if (may === 'anyone' || may === 'link') return 'let in'
  if (caller) return may.roles.includes(caller) ? 'let in' : 'refused'
  return method === 'GET' ? 'sent to sign in' : 'refused'
}

describe('every route', () => {
  it('lets in exactly those it declares', async () => {
    for (const { name, routes, handler } of sitesOf(siteDeps({ tables: tables() }))) {
      expect(routes.length).toBeGreaterThan(0)
      for (const route of routes) {
        for (const caller of callers) {
          const how = await met(handler, route, caller)

          expect(`${name}: ${route.method} ${route.path} as ${caller}: ${how}`).toBe(
            `${name}: ${route.method} ${route.path} as ${caller}: ${expected(route.may, route.method, caller)}`,
          )
        }
      }
    }
  })

  it('is for signed-in people wherever it is HR’s or the auditor’s', () => {
    const open = sitesOf(siteDeps({ tables: tables() }))
      .flatMap(({ routes }) => routes)
      .filter(({ path, may }) => /^\/(hr|audit)(\/|$)/.test(path) && typeof may === 'string')

    expect(open).toEqual([])
  })

  it.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': 'same-site' },
  ])('refuses a form that comes with %j', async (headers) => {
    for (const { routes, handler } of sitesOf(siteDeps({ tables: tables() }))) {
      for (const { path } of routes.filter(({ method }) => method === 'POST')) {
        const { status, body } = await visit(handler, 'POST', addressOf(path), {
          form: { confirmed: 'yes' },
          cookies: signedInAs('hr'),
          headers,
        })

        expect(`${path} ${status}`).toBe(`${path} 403`)
        expect(body).toContain('Permintaan tidak dapat diterima')
      }
    }
  })
})
