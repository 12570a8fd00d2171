import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { parse } from 'node-html-parser'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keys } from '../../functions/platform/table/keys.ts'
import { judgePage } from '../ground/judge-page.ts'
import { withTables } from '../ground/tables.ts'
import { handedInFrom } from '../ground/upload-files.ts'
import { launchBrowser } from '../platform/html/browser.ts'
import { visit } from '../platform/http/visit.ts'
import { withAccessChanges } from './access-changes.ts'
import { agency } from './agency.ts'
import { OF_HR, withExports } from './exports-shown.ts'
import { importLeavingOut, pages, period, publicPages, refusedImport } from './pages-shown.ts'
import { hrSite, publicSite, signedInAs, siteDeps } from './sites.ts'

const tables = withTables()
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
  await agency(tables())
  for (const one of [refusedImport, importLeavingOut]) {
    const { importId } = one
    const item = { ...one, ...keys.import(importId), gsi2pk: 'IMPORTS', gsi2sk: `2026-11-23#${importId}` }
    await tables().client.send(new PutCommand({ TableName: tables().records, Item: item }))
  }
  await withAccessChanges(tables())
  await withExports(tables(), OF_HR)
})
afterAll(() => browser.close())

const cookiesIn = (language: string) => ({ ...signedInAs('hr'), bina_language: language })
const later = new Date('2026-12-07T02:00:00.000Z')

describe('in Indonesian', () => {
  it.each(pages)(
    'the page %s reads well on a phone and at a desk',
    { timeout: 60_000 },
    async (name, address) => {
      const site = hrSite(siteDeps({ tables: tables(), now: later }))

      const { status, body } = await visit(site, 'GET', address, { cookies: cookiesIn('id') })

      expect(status).toBe(200)
      expect(await judgePage(browser, { name, html: body })).toEqual([])
    },
  )

  it.each(publicPages)('the public page %s reads well', { timeout: 60_000 }, async (name, address) => {
    const site = publicSite(siteDeps({ tables: tables() }))

    const { body } = await visit(site, 'GET', address)

    expect(await judgePage(browser, { name, html: body })).toEqual([])
  })
})

describe('in English', () => {
  it.each(pages)('the page %s is there', async (_, address) => {
    const site = hrSite(siteDeps({ tables: tables(), now: later }))

    const { status, body } = await visit(site, 'GET', address, { cookies: cookiesIn('en') })

    expect(status).toBe(200)
    expect(body).toContain('<html lang="en">')
    expect(body).not.toMatch(/undefined|\[object|Pegawai|Batas waktu/)
  })

  it('the picture of a period reads well', { timeout: 60_000 }, async () => {
    const site = hrSite(siteDeps({ tables: tables(), now: later }))

    const { body } = await visit(site, 'GET', period, { cookies: cookiesIn('en') })

    expect(await judgePage(browser, { name: 'period-en', html: body })).toEqual([])
  })
})

describe('the page on imports, with what has arrived and what is missing', () => {
  it.each(['id', 'en'])('reads well: %s', { timeout: 60_000 }, async (language) => {
    const deps = siteDeps({ tables: tables(), now: later })
    await deps.importFiles.put('uploads/hrhrhrhrhrh1/units.csv', new Uint8Array(4_700_000))
    await deps.importFiles.put('uploads/hrhrhrhrhrh1/plans.csv', new Uint8Array(0))
    const cookies = cookiesIn(language)
    const opened = await visit(hrSite(deps), 'GET', '/hr/import', { cookies })

    const form = Object.fromEntries(handedInFrom(parse(opened.body)))
    const { status, body } = await visit(hrSite(deps), 'POST', '/hr/import', { cookies, form })

    expect(status).toBe(422)
    expect(
      await judgePage(browser, { name: `import-arrived-${language}`, html: body, atDesk: true }),
    ).toEqual([])
  })
})
