import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderPage } from '../../../functions/platform/html/render-page.ts'
import { axeFaults } from '../../ground/axe.ts'
import { desk, launchBrowser, openDocument, phone } from './browser.ts'
import { ComponentPage, DonePage } from './component-page.tsx'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const sizes = { phone, desk }
// Each language in each light and on each size, not every combination: axe takes its time.
const cases = [
  { language: 'id', colorScheme: 'light', size: 'phone' },
  { language: 'id', colorScheme: 'dark', size: 'desk' },
  { language: 'en', colorScheme: 'dark', size: 'phone' },
  { language: 'en', colorScheme: 'light', size: 'desk' },
] as const

describe('the components', () => {
  it.each(cases)('leave axe nothing to say in $language, $colorScheme, on a $size', async (chosen) => {
    const context = await browser.newContext({ ...sizes[chosen.size], colorScheme: chosen.colorScheme })

    for (const shown of [ComponentPage, DonePage]) {
      const page = await openDocument(context, renderPage(shown({ language: chosen.language })))
      expect(await axeFaults(page)).toEqual([])
    }
    await context.close()
  })

  it('never make a phone of 360 px scroll sideways', async () => {
    const context = await browser.newContext(phone)
    const page = await openDocument(context, renderPage(ComponentPage({ language: 'id' })))

    const width = await page.evaluate(() => document.documentElement.scrollWidth)

    expect(width).toBe(360)
    await context.close()
  })

  it('stay within the strict content policy', async () => {
    const context = await browser.newContext(desk)
    const said: string[] = []
    context.on('console', (message) => said.push(message.text()))

    await openDocument(context, renderPage(ComponentPage({ language: 'id' })))

    expect(said).toEqual([])
    await context.close()
  })

  it('give every link and button that stands alone at least 44 px to touch', async () => {
    const context = await browser.newContext(phone)
    const page = await openDocument(context, renderPage(ComponentPage({ language: 'id' })))

    const small = await page
      .locator(
        'button:visible, nav a:visible, .choice label:visible, input.input:visible, summary:visible, .button',
      )
      .evaluateAll((all) =>
        all
          .filter((one) => one.getBoundingClientRect().height < 44)
          .map((one) => one.outerHTML.slice(0, 120)),
      )

    expect(small).toEqual([])
    await context.close()
  })
})
