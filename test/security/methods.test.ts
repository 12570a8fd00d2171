import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { signedInAs, siteDeps, siteNamed, sitesOf } from '../web/sites.ts'

const tables = withTables()

const sites = () => sitesOf(siteDeps({ tables: tables() }))

const UNSERVED = ['TRACE', 'PROPFIND', 'SEARCH', 'QUERY', 'MKCOL', 'CONNECT', 'PUT', 'OPTIONS']

const addressOf = (path: string) => path.replaceAll(/\{[^}]+\}/g, 'nothing')

describe('a method that no page knows', () => {
  it.each(UNSERVED)('is refused in plain words on every route, with what is allowed (%s)', async (method) => {
    for (const { name, routes, handler } of sites()) {
      for (const path of new Set(routes.map((route) => addressOf(route.path)))) {
        const { status, headers, body } = await visit(handler, method, path, { cookies: signedInAs('hr') })

        expect(`${name} ${path} ${status}`).toBe(`${name} ${path} 405`)
        expect(headers.allow).toMatch(/^(GET, HEAD|POST|GET, HEAD, POST|POST, GET, HEAD)$/)
        expect(body).toContain('tidak dapat dibuka dengan cara itu')
      }
    }
  })

  it('is refused whatever it is made of, and where there is no page, too', async () => {
    const method = fc.oneof(
      fc.constantFrom('get', 'Post', '', '__proto__', 'constructor', 'ANY', 'M-SEARCH'),
      fc.string(),
    )
    const { handler } = siteNamed('public', siteDeps({ tables: tables() }))

    await fc.assert(
      fc.asyncProperty(method, fc.constantFrom('/', '/sign-in', '/nowhere'), async (asked, path) => {
        const { status } = await visit(handler, asked, path)

        expect(['GET', 'HEAD', 'POST'].includes(asked) ? 405 : status).toBe(path === '/nowhere' ? 404 : 405)
      }),
    )
  })
})
