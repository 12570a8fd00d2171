import { beforeAll, describe, expect, it } from 'vitest'
import { languageOf } from '../../functions/platform/access/preferences.ts'
import { openedPeriod } from '../ground/period.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { NOW, publicSite, signedInAs, siteDeps } from './sites.ts'

const tables = withTables()
const deps = () => siteDeps({ tables: tables(), now: NOW })
beforeAll(() => openedPeriod(tables(), { employees: 1 }))

const preferred = (personId: string) => languageOf(tables(), { personId, language: undefined })

describe('the language of who is signed in', () => {
  it('is kept for the person', async () => {
    const chosen = await visit(publicSite(deps()), 'POST', '/language', {
      cookies: signedInAs('auditor'),
      form: { language: 'en', back: '/audit?page=2' },
    })

    expect(chosen).toMatchObject({ status: 303, headers: { location: '/audit?page=2' } })
    expect(await preferred('auditor00000')).toBe('en')
  })

  it.each([
    ['https://elsewhere.example/', '/'],
    ['//elsewhere.example', '/'],
    ['', '/'],
  ])('leads from %j to our own site', async (back, location) => {
    const chosen = await visit(publicSite(deps()), 'POST', '/language', { form: { language: 'en', back } })

    expect(chosen).toMatchObject({ status: 303, headers: { location } })
  })

  it('stays as it is where nobody speaks the language asked for', async () => {
    const chosen = await visit(publicSite(deps()), 'POST', '/language', {
      cookies: signedInAs('leadership'),
      form: { language: 'tlh', back: '/hr' },
    })

    expect(chosen.cookies).toEqual([])
    expect(await preferred('leadership00')).toBe('id')
  })

  it('is never taken from another site’s page', async () => {
    const { status } = await visit(publicSite(deps()), 'POST', '/language', {
      cookies: signedInAs('calibrator'),
      form: { language: 'en', back: '/' },
      headers: { 'sec-fetch-site': 'cross-site' },
    })

    expect(status).toBe(403)
    expect(await preferred('calibrator00')).toBe('id')
  })
})
