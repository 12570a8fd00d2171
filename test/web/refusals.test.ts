import { beforeAll, describe, expect, it } from 'vitest'
import { ROLES } from '../../functions/platform/access/accounts.ts'
import { textFor } from '../ground/shown-texts.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { agency } from './agency.ts'
import { signedInAs, siteDeps, sitesOf } from './sites.ts'
import { HUGE, missing } from './typed-texts.ts'

const tables = withTables()

beforeAll(() => agency(tables()))

/** Every action whose form takes texts, whichever website has it; those of tasks by themselves below. */
const actions = () =>
  sitesOf(siteDeps({ tables: tables() })).flatMap(({ routes, handler }) =>
    routes.filter(({ texts }) => texts.length > 0).map((route) => ({ ...route, handler })),
  )

/** An address that names what there is, and one that names nothing. */
const addressesOf = (path: string): string[] => [
  path.replace('{appraisalId}', '2026-q4.employee0001').replace('{periodId}', '2026-q4'),
  path.replaceAll(/\{[^}]+\}/g, 'nothing'),
]

describe('no refusal of a form loses what was typed', () => {
  it('knows every form', () => {
    expect(
      actions()
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual([
      '/audit',
      '/hr/access-changes/{personId}/{number}/refuse',
      '/hr/appraisals/{appraisalId}/reassign',
      '/hr/holidays',
      '/hr/people',
      '/hr/periods',
      '/hr/periods/new',
      '/hr/periods/{periodId}/extend',
      '/sign-in',
    ])
  })

  it.each([...ROLES, undefined])('whoever sends it, wrong as it is (%s)', async (role) => {
    const statuses = new Set<number>()
    for (const { path, texts, handler } of actions()) {
      for (const address of addressesOf(path)) {
        const typed = textFor(texts, 'Tulisan')
        const cookies = role ? signedInAs(role) : {}

        const { status, body } = await visit(handler, 'POST', address, { form: typed, cookies })

        statuses.add(status)
        expect([address, status >= 400, missing(body, typed)]).toEqual([address, true, []])
      }
    }
    expect(statuses.has(403)).toBe(true)
  })

  it('when it is too large', async () => {
    for (const { path, texts, may, handler } of actions()) {
      const typed = { ...textFor(texts, 'Tulisan'), [texts[0] ?? '']: HUGE }
      const cookies = typeof may === 'string' ? {} : signedInAs(may.roles[0] ?? 'hr')

      const { status, body } = await visit(handler, 'POST', addressesOf(path)[0] ?? '', {
        form: typed,
        cookies,
      })

      expect([path, status, missing(body, typed).length]).toEqual([path, 413, 0])
    }
  })

  it('but never shows what another site has sent', async () => {
    for (const { path, texts, handler } of actions()) {
      const typed = textFor(texts, 'Tulisan')
      const headers = { 'sec-fetch-site': 'cross-site' }

      const { body } = await visit(handler, 'POST', addressesOf(path)[0] ?? '', { form: typed, headers })

      expect(missing(body, typed)).toEqual(Object.values(typed))
    }
  })
})
