import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, it } from 'vitest'
import { keys } from '../../functions/platform/table/keys.ts'
import { appraisalAttributes, appraisalIdOf } from '../../functions/records/appraisals.ts'
import { judgePage } from '../ground/judge-page.ts'
import { openedPeriod } from '../ground/period.ts'
import { withTables } from '../ground/tables.ts'
import { launchBrowser } from '../platform/html/browser.ts'
import { visit } from '../platform/http/visit.ts'
import { hrSite, signedInAs, siteDeps } from './sites.ts'

const tables = withTables()
const cookies = signedInAs('hr')
const ADDRESS = '/hr/periods/2026-q4/export'

const get = (address: string) => visit(hrSite(siteDeps({ tables: tables() })), 'GET', address, { cookies })
const linesOf = (body: string) => body.trim().split('\r\n')

/** Two more units: `aaa` with 20,000 employees, of whom three appraisals are there, and `zzz` with one. */
beforeAll(async () => {
  const { appraisals } = await openedPeriod(tables(), { employees: 2 })
  const [first] = appraisals
  if (!first) throw new Error('There is nothing to export.')
  const put = (item: object) =>
    tables().client.send(new PutCommand({ TableName: tables().records, Item: { ...item } }))
  for (const [unitId, total, there] of [
    ['aaa', 20_000, 3],
    ['zzz', 1, 1],
  ] as const) {
    await put({ ...keys.progress('2026-q4', unitId), unitId, total, waiting: total })
    for (let at = 0; at < there; at += 1) {
      const employeeId = `${unitId}${at}`
      const appraisalId = appraisalIdOf('2026-q4', employeeId)
      const appraisal = { ...first, appraisalId, employeeId, unitId }
      await put({ ...keys.appraisal(appraisalId), ...appraisalAttributes(appraisal) })
    }
  }
})

describe('results too large for one answer', () => {
  it('are offered in parts that say which they are', async () => {
    const whole = await get(`${ADDRESS}.csv`)
    const page = await get(ADDRESS)

    expect([whole.status, whole.headers.location]).toEqual([303, ADDRESS])
    expect(page.body).toContain(`href="${ADDRESS}.csv?part=1"`)
    expect(page.body).toContain('Berkas 2 dari 2')
    expect(page.body).toContain('20.000')
  })

  it('are offered on a page that reads well', { timeout: 60_000 }, async () => {
    const browser = await launchBrowser()
    try {
      const { body } = await get(ADDRESS)

      expect(await judgePage(browser, { name: 'export-parts', html: body })).toEqual([])
    } finally {
      await browser.close()
    }
  })

  it('are complete once all parts are downloaded', async () => {
    const parts = [await get(`${ADDRESS}.csv?part=1`), await get(`${ADDRESS}.csv?part=2`)]

    expect(parts.map(({ headers }) => headers['content-disposition'])).toEqual([
      'attachment; filename="bina-2026-q4-1-of-2.csv"',
      'attachment; filename="bina-2026-q4-2-of-2.csv"',
    ])
    expect(parts.map(({ body }) => linesOf(body).length - 1)).toEqual([3, 3])
  })

  it.each(['0', '3', 'x', '1.5'])('have no part %s', async (part) => {
    expect((await get(`${ADDRESS}.csv?part=${part}`)).status).toBe(404)
  })
})
