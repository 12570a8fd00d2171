import { expect, it } from 'vitest'
import { beginImport, createImport, type Import } from '../../functions/people/imports.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { hrSite, NOW, signedInAs, siteDeps } from './sites.ts'

// A directory that is still empty.
const tables = withTables()

const RELOADS = '<noscript><meta http-equiv="refresh" content="5"/></noscript>'
const TOTALS = { isUnconfirmed: true, peopleTotal: 60, unitsTotal: 5, plansTotal: 0 }

/** An import that waits, or has begun to write. */
const put = async (importId: string, more: Partial<Import> = {}) => {
  const files = { people: 'a', units: 'b' }
  const { item } = createImport({ importId, requestedAt: NOW.toISOString(), files })
  await putRecord(tables(), keys.import(importId), { ...item('records').Put?.Item, ...more })
}

const home = async (language: 'id' | 'en') => {
  const cookies = { ...signedInAs('hr'), bina_language: language }
  return (await visit(hrSite(siteDeps({ tables: tables() })), 'GET', '/hr', { cookies })).body
}

it('offers the first import where there is none', async () => {
  const page = await home('en')

  expect(page).toContain('Begin with your people')
  expect(page).not.toContain('http-equiv="refresh"')
})

it('says that the first import is in progress, not that there are no units, and leads to it', async () => {
  await put('first')

  const [id, en] = [await home('id'), await home('en')]

  expect(id).toContain('Impor data pegawai sedang berjalan')
  expect(en).toContain('An import is in progress')
  expect(en).toContain('<a href="/hr/imports/first">Follow the import</a>')
  expect(en).not.toContain('Begin with your people')
  expect(en).not.toContain('<progress')
  expect(en).toContain(RELOADS)
})

it('shows how many rows are saved once all are checked, there and in the report', async () => {
  await put('first', { holder: 'x', ...TOTALS, peopleAdded: 40 })

  const report = await visit(hrSite(siteDeps({ tables: tables() })), 'GET', '/hr/imports/first', {
    cookies: { ...signedInAs('hr'), bina_language: 'en' },
  })

  for (const page of [await home('en'), report.body]) {
    expect(page).toContain('Rows saved')
    expect(page).toContain('40 of 65')
    expect(page).toContain(RELOADS)
  }
})

it('notes what there is to write only for whoever holds the import', () => {
  const { item } = beginImport('first', 'x', TOTALS)

  expect(item('records').Update?.ConditionExpression).toContain('#holder = :holder')
})
