import { beforeAll, expect, it } from 'vitest'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { withAccessChanges } from './access-changes.ts'
import { agency } from './agency.ts'
import { OF_HR, withExports } from './exports-shown.ts'
import { hrSite, routesBelow, signedInAs, siteDeps } from './sites.ts'

const tables = withTables()
beforeAll(async () => {
  await agency(tables())
  await withAccessChanges(tables())
  await withExports(tables(), OF_HR)
})

const PARAMETERS: Readonly<Record<string, string>> = {
  periodId: '2026-q4',
  unitId: 'dinkes',
  appraisalId: '2026-q4.employee0001',
  personId: 'employee0001',
  number: '1',
  importId: 'queued-import',
  exportId: 'ready-hr',
  date: '2026-12-25',
}

/** The entry of the menu to which the addresses of a first word belong. */
const ENTRIES: Readonly<Record<string, string>> = {
  '': 'Beranda',
  periods: 'Periode',
  appraisals: 'Periode',
  holidays: 'Periode',
  exports: 'Periode',
  people: 'Pegawai',
  unreached: 'Pegawai',
  import: 'Impor',
  imports: 'Impor',
  'access-changes': 'Perubahan akses',
  calibrations: 'Kalibrasi',
  overview: 'Ringkasan',
}

const pages = [
  ...new Set(
    routesBelow('/hr')
      .filter(({ method }) => method === 'GET')
      .map(({ path }) => path),
  ),
]

it.each(pages)('%s marks its own entry of the menu, and no other', async (path) => {
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => PARAMETERS[name] ?? '')

  const { body } = await visit(hrSite(siteDeps({ tables: tables() })), 'GET', address, {
    cookies: signedInAs('hr'),
  })

  const marked = [...body.matchAll(/aria-current="page">([^<]+)</g)].map(([, label]) => label)
  expect(marked).toEqual([ENTRIES[path.split('/')[2] ?? '']])
})
