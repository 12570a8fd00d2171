import chromium from '@sparticuz/chromium'
import { type BrowserContext, type BrowserContextOptions, chromium as playwright } from 'playwright-core'
import { script } from '../../../functions/platform/html/script.ts'
import { stylesheet } from '../../../functions/platform/html/stylesheet.ts'
import { securityHeaders } from '../../../functions/platform/http/security-headers.ts'

// In one process the browser dies with the first context that closes; and web security is what we test.
const unwanted = new Set(['--single-process', '--no-zygote', '--disable-web-security'])
const steadyArgs = chromium.args.filter((arg) => !unwanted.has(arg))

/** A real browser that the machine need not have installed. */
export const launchBrowser = () => {
  const executablePath = process.env.BINA_TEST_BROWSER
  if (!executablePath)
    throw new Error('The browser is unpacked by test/ground/own-folder.ts, which did not run.')
  return playwright.launch({ executablePath, args: steadyArgs, headless: true })
}

const contentTypes = { css: 'text/css', js: 'text/javascript' }

/** Serves one document and the house's assets to a browser, under the headers of the real website. */
export const openDocument = async (context: BrowserContext, html: string) => {
  const page = await context.newPage()
  const headers = { ...securityHeaders }
  await page.route('https://bina.test/**', (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === stylesheet.path)
      return route.fulfill({ headers, contentType: contentTypes.css, body: stylesheet.body })
    if (pathname === script.path)
      return route.fulfill({ headers, contentType: contentTypes.js, body: script.body })
    return route.fulfill({ headers, contentType: 'text/html; charset=utf-8', body: html })
  })
  await page.goto('https://bina.test/')
  return page
}

/** The phone that most people hold, and a desk. */
export const phone = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
} satisfies BrowserContextOptions
export const desk = { viewport: { width: 1280, height: 900 } } satisfies BrowserContextOptions
