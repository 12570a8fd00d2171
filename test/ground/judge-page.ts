import type { Browser, Page } from 'playwright-core'
import { desk, openDocument, phone } from '../platform/html/browser.ts'
import { axeFaults } from './axe.ts'

const sizes = { phone: phone.viewport, desk: desk.viewport } as const

interface PageToJudge {
  readonly name: string
  readonly html: string
  /** Whether axe looks at the desk, too, where its readers sit. */
  readonly atDesk?: boolean
}

/** What is wrong at one size: axe takes its time, and the phone is where most is at stake. */
const look = async (
  page: Page,
  size: keyof typeof sizes,
  { name, atDesk }: Omit<PageToJudge, 'html'>,
): Promise<string[]> => {
  const faults = size === 'phone' || atDesk ? await axeFaults(page, { contrast: size === 'phone' }) : []
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  const folder = process.env.BINA_SCREENSHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}-${size}.png`, fullPage: true })
  return [
    ...faults.map((fault) => `${name}, ${size}: ${fault}`),
    ...(tooWide ? [`${name}, ${size}: scrolls sideways`] : []),
  ]
}

/**
 * What is wrong with a page in a real browser, on a phone of 360 px and on a desk, to whose size its window is drawn:
 * what axe says (phone), scrolling sideways, anything the content policy forbids. `BINA_SCREENSHOTS=folder` keeps a
 * picture of each.
 */
export const judgePage = async (browser: Browser, { html, ...judged }: PageToJudge): Promise<string[]> => {
  const context = await browser.newContext(phone)
  const said: string[] = []
  context.on('console', (message) => said.push(message.text()))
  const page = await openDocument(context, html)
  const onPhone = await look(page, 'phone', judged)
  await page.setViewportSize(sizes.desk)
  const onDesk = await look(page, 'desk', judged)
  await context.close()
  return [...onPhone, ...onDesk, ...said.map((line) => `${judged.name}: ${line}`)]
}
