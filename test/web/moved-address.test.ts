import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTables } from '../ground/tables.ts'
import { launchBrowser, openDocument, phone } from '../platform/html/browser.ts'
import { ABOUT, OTHER, withAccessChangePage } from './access-change-site.ts'
import { accessChange } from './access-changes.ts'

const tables = withTables()
const { changeOf, get } = withAccessChangePage(tables)

describe('an address that moves', () => {
  const access = (email: string | undefined) => ({ ...accessChange(ABOUT, {}).before, email })
  const moved = {
    changed: ['email'] as const,
    before: access('siti.rahayu@dinas-komunikasi.kota.example'),
    after: access('siti.rahayuu@dinas-komunikasi.kota.example'),
  }
  const asMoved = { ...moved, changed: [...moved.changed] }
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  it('is told where both its ends are warned, and only then', async () => {
    const [address, roles] = [
      await changeOf({ ...asMoved, before: access(`${ABOUT}@kota.example`), requestedBy: OTHER }),
      await changeOf({ requestedBy: OTHER }),
    ]

    expect(await get(address, 'id')).toContain('di alamat lama dan alamat barunya')
    expect(await get(address, 'en')).toContain('at their former and their new address')
    expect(await get(roles, 'id')).not.toContain('alamat lama')
    expect(await get(roles, 'en')).not.toContain('former')
    expect(await get(roles, 'en')).toContain('they are told by email')
  })

  it('is marked where it differs', async () => {
    const body = await get(await changeOf(asMoved), 'id')

    expect([...body.matchAll(/<mark>([^<]*)<\/mark>/g)].map(([, part]) => part)).toEqual([
      'rahayu@',
      'rahayuu@',
    ])
  })

  it('breaks on a phone after @ and dots only, one above the other', { timeout: 60_000 }, async () => {
    const long = 'agus.prasetyo.setiawan.wibowo.kusumawardhana@kotamedan.example'
    const body = await get(await changeOf({ ...asMoved, before: access(long) }), 'id')
    const context = await browser.newContext(phone)
    const page = await openDocument(context, body)

    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('td .address')].map((address) => {
        const range = document.createRange()
        const parts = [...address.childNodes].filter(({ textContent }) => textContent !== '')
        const broken = parts.filter((part) => {
          range.selectNodeContents(part)
          return range.getClientRects().length > 1
        })
        const { left, top } = address.getBoundingClientRect()
        return { broken: broken.length, left: Math.round(left), top }
      }),
    )
    await context.close()

    expect(shown.map(({ broken }) => broken)).toEqual([0, 0])
    expect(shown[0]?.left).toBe(shown[1]?.left)
    expect(shown[0]?.top).toBeLessThan(shown[1]?.top ?? 0)
  })
})
