import { beforeAll, describe, expect, it } from 'vitest'
import { ROLES } from '../../functions/platform/access/accounts.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { agency } from '../web/agency.ts'
import { signedInAs, siteDeps, sitesOf } from '../web/sites.ts'

const tables = withTables()
const sites = () => sitesOf(siteDeps({ tables: tables() }))

beforeAll(async () => {
  await agency(tables())
})

const IDS = [
  'x'.repeat(257),
  'x'.repeat(1025),
  'x'.repeat(2049),
  'x'.repeat(9000),
  'ꦱ'.repeat(400),
  '__proto__',
  'constructor',
  'a#b',
  '..',
  '\u0000',
  '\u202e',
  '🙂',
]

/** Who is signed in at a site: its name begins with their role. */
const cookiesOf = (name: string) => {
  const role = ROLES.find((one) => name === one || name.startsWith(`${one}-`))
  return role ? signedInAs(role) : {}
}

describe('an id that is none', () => {
  it.each(IDS)('is met in plain words on every page: %j', async (id) => {
    for (const { name, routes, handler } of sites()) {
      for (const { method, path } of routes.filter((route) => route.path.includes('{'))) {
        const address = path.replaceAll(/\{[^}]+\}/g, () => encodeURIComponent(id))

        const { status } = await visit(handler, method, address, {
          cookies: cookiesOf(name),
          ...(method === 'POST' ? { form: {} } : {}),
        })

        expect(`${method} ${path} ${status >= 400 && status < 500}`).toBe(`${method} ${path} true`)
      }
    }
  })
})

describe('a query that is none', () => {
  const NAMES = ['unit', 'period', 'step', 'from', 'done', 'next', 'page', 'after', 'language', '__proto__']

  it('shows a page all the same', async () => {
    for (const { name, routes, handler } of sites()) {
      for (const { path } of routes.filter(({ method }) => method === 'GET')) {
        const address = path
          .replace('{periodId}', '2026-q4')
          .replace('{unitId}', 'dinkes')
          .replaceAll(/\{[^}]+\}/g, 'employee0001')
        for (const value of ['x'.repeat(5000), 'ꦱ'.repeat(499), '1e99', '-1', '\u0000', '__proto__']) {
          const query = new URLSearchParams(NAMES.map((one) => [one, value]))

          const { status } = await visit(handler, 'GET', `${address}?${query}`, { cookies: cookiesOf(name) })

          expect(`${path} ${value.slice(0, 9)} ${status < 500}`).toBe(`${path} ${value.slice(0, 9)} true`)
        }
      }
    }
  })
})

describe('a search for what is longer than any name', () => {
  it.each([
    ['hr', '/hr/people', 'who'],
    ['auditor', '/audit', 'person'],
    ['public', '/sign-in', 'email'],
  ] as const)('finds nobody and keeps what was typed (%s)', async (audience, address, field) => {
    const site = sites().find(({ routes }) => routes.some(({ path }) => path === address))
    if (!site) throw new Error(`There is no site for ${audience}.`)
    for (const typed of [`${'x'.repeat(3000)}@kota.example`, '1'.repeat(3000)]) {
      const { status, body } = await visit(site.handler, 'POST', address, {
        form: { [field]: typed },
        cookies: cookiesOf(audience),
      })

      expect(status).toBe(422)
      expect(body).toContain(typed)
    }
  })
})
