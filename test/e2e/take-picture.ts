import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'

/**
 * Keeps a picture of what somebody sees as `<name>.png`, when `BINA_PICTURES` names a folder for it: the first screen of
 * the page, or all of it down to `end`.
 */
export const takePicture = async (page: Page, name: string, end?: Locator): Promise<void> => {
  const folder = process.env.BINA_PICTURES
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.evaluate(() => window.scrollTo(0, 0))
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 900 }
  const box = await end?.boundingBox()
  const clip = { x: 0, y: 0, width, height: box ? box.y + box.height + 16 : height }
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, clip, animations: 'disabled' })
}
