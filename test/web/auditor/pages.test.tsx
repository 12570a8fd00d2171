import { mkdirSync, writeFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { livedPeriod, planCoaching } from '../../audit/lived-period.ts'
import { memoryArchive } from '../../audit/memory-archive.ts'
import type { OpenedPeriod } from '../../ground/period.ts'
import { withTables } from '../../ground/tables.ts'
import { desk, launchBrowser, openDocument, phone } from '../../platform/html/browser.ts'
import { visitAs } from './auditor-site.ts'

const tables = withTables()
const { archive } = memoryArchive()
const site = () => ({ tables: tables(), archive })

let browser: Browser
let opened: OpenedPeriod
let addresses: Record<string, string>

beforeAll(async () => {
  opened = await livedPeriod(tables(), 2)
  const [first] = opened.appraisals
  if (!first) throw new Error('There is no appraisal.')
  await planCoaching(tables(), opened, first)
  addresses = {
    start: '/audit',
    search: '/audit/find?person=nobody@kota.example',
    person: `/audit/people/${first.employeeId}`,
    appraisal: `/audit/appraisals/${first.appraisalId}`,
    readings: '/audit/readings',
  }
  browser = await launchBrowser()
})

afterAll(() => browser.close())

const SHOTS = process.env.BINA_SCREENSHOTS

const names = ['start', 'search', 'person', 'appraisal', 'readings']

describe.each(names)('the page %s', (name) => {
  it.each([
    ['phone', phone],
    ['desk', desk],
  ] as const)('has no fault that axe knows, and no width too large, on a %s', async (device, options) => {
    const { body } = await visitAs(addresses[name] ?? '', site())
    const context = await browser.newContext(options)
    const page = await openDocument(context, body)

    const { violations } = await new AxeBuilder({ page }).analyze()
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (SHOTS) {
      mkdirSync(SHOTS, { recursive: true })
      await page.screenshot({ path: `${SHOTS}/${name}-${device}.png`, fullPage: true })
      writeFileSync(`${SHOTS}/${name}.html`, body)
    }
    await context.close()

    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    expect(overflow).toBeLessThanOrEqual(0)
  })
})
