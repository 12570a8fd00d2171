import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { signedInAs, siteDeps, sitesOf } from '../web/sites.ts'

const tables = withTables()

const sites = () => sitesOf(siteDeps({ tables: tables() }))

const NO_PAGES = [
  '/\n',
  '/\u2028',
  '/\u2029/a',
  '/t/\r',
  '/hr/\n',
  '/hr/people/\u2028',
  '/audit/periods/a\nb',
  '/assets/\n.css',
  'http://bina.test/hr',
  '//elsewhere.example/',
  '*',
  '',
  '/__proto__',
  '/constructor',
  '/..',
  '/\u0000',
  `/${'a'.repeat(9000)}`,
]

describe('a path that no page has', () => {
  it.each(NO_PAGES)('is answered in plain words, and never by a failure (%j)', async (path) => {
    for (const { name, handler } of sites()) {
      for (const method of ['GET', 'HEAD', 'POST', 'TRACE']) {
        const { status, headers } = await visit(handler, method, path, { cookies: signedInAs('hr') })

        expect(`${name} ${method} ${status}`).toMatch(/ (403|404)$/)
        expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      }
    }
  })

  it('is answered so whatever it is made of', async () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('hr', 't', 'audit', 'people', 'sign-in', 'periods', '%', '%0a', '\u2028', '..'),
    )
    const asked = fc.array(part, { maxLength: 5 }).map((parts) => `/${parts.join('/').replaceAll('?', '')}`)
    const method = fc.constantFrom('GET', 'HEAD', 'POST', 'DELETE', 'QUERY')

    await fc.assert(
      fc.asyncProperty(asked, method, async (path, how) => {
        for (const { handler } of sites()) {
          const { status } = await visit(handler, how, path, { cookies: signedInAs('auditor') })

          expect(status).toBeLessThan(500)
        }
      }),
      { numRuns: 200 },
    )
  })
})
