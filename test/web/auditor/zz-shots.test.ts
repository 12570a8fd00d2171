import { it } from 'vitest'
import { queueImport } from '../../../functions/people/request-import.ts'
import { livedPeriod } from '../../audit/lived-period.ts'
import { withTables } from '../../ground/tables.ts'
import { desk, launchBrowser, openDocument, phone } from '../../platform/html/browser.ts'
import { visit } from '../../platform/http/visit.ts'
import { agency } from '../agency.ts'
import { withOfficerActions } from '../officer-actions.ts'
import { hrSite, NOW, signedInAs, siteDeps } from '../sites.ts'
import { visitAs } from './auditor-site.ts'

const tables = withTables()
const hrTables = withTables()
const archive = { put: async () => {}, putOnce: async () => {}, get: async () => undefined }
it('shoots', { timeout: 600_000 }, async () => {
  const opened = await livedPeriod(tables(), 2)
  await withOfficerActions(tables(), opened)
  await agency(hrTables())
  await queueImport(
    { importId: 'colleagues', requestedBy: 'supervisor01', files: { people: 'a', units: 'b' } },
    { tables: hrTables(), clock: { now: () => NOW } },
  )
  const browser = await launchBrowser()
  for (const language of ['id', 'en'] as const) {
    const site = hrSite(siteDeps({ tables: hrTables() }))
    const cookies = { ...signedInAs('hr'), bina_language: language }
    const pages = {
      list: (await visitAs('/audit/officers', { tables: tables(), archive, language })).body,
      filtered: (
        await visitAs('/audit/officers?officer=hrhrhrhrhrh1&from=2026-11-01', {
          tables: tables(),
          archive,
          language,
        })
      ).body,
      none: (await visitAs('/audit/officers?until=2020-01-01', { tables: tables(), archive, language })).body,
      extend: (await visit(site, 'GET', '/hr/periods/2026-q4/extend', { cookies })).body,
      cancel: (await visit(site, 'GET', '/hr/imports/colleagues', { cookies })).body,
    }
    for (const [name, html] of Object.entries(pages))
      for (const [size, options] of Object.entries({ phone, desk })) {
        const context = await browser.newContext({ ...options, deviceScaleFactor: 1 })
        const page = await openDocument(context, html)
        await page.screenshot({ path: `/tmp/i9b-shots/${name}-${language}-${size}.png`, fullPage: true })
        await context.close()
      }
  }
  await browser.close()
})
