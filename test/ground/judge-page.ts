import type { Browser } from 'playwright-core'
import { desk, openDocument, phone } from '../platform/html/browser.ts'
import { axeFaults } from './axe.ts'

const sizes = { phone, desk } as const

interface PageToJudge {
  readonly name: string
  readonly html: string
  /** Whether axe looks at the desk, too, where its readers sit. */
  readonly atDesk?: boolean
}

const look = async (
  browser: Browser,
  size: keyof typeof sizes,
  { name, html, atDesk }: PageToJudge,
): Promise<string[]> => {
  const context = await browser.newContext(sizes[size])
  const said: string[] = []
  context.on('console', (message) => said.push(message.text()))
  const page = await openDocument(context, html)
  // Axe takes its time, and the phone is where most is at stake.
  const faults = size === 'phone' || atDesk ? await axeFaults(page, { contrast: size === 'phone' }) : []
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  const folder = process.env.BINA_SCREENSHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}-${size}.png`, fullPage: true })
  await context.close()
  return [
    ...faults.map((fault) => `${name}, ${size}: ${fault}`),
    ...(tooWide ? [`${name}, ${size}: scrolls sideways`] : []),
    ...said.map((line) => `${name}, ${size}: ${line}`),
  ]
}

/**
 * What is wrong with a page in a real browser, on a phone of 360 px and on a desk: what axe says (phone), scrolling
 * sideways, anything the content policy forbids. `BINA_SCREENSHOTS=folder` keeps a picture of each.
 */
export const judgePage = async (browser: Browser, judged: PageToJudge): Promise<string[]> => [
  ...(await look(browser, 'phone', judged)),
  ...(await look(browser, 'desk', judged)),
]
