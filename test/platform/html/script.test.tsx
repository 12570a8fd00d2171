import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Button } from '../../../functions/platform/html/button.tsx'
import { DraftContext } from '../../../functions/platform/html/draft.ts'
import { ErrorSummary } from '../../../functions/platform/html/error-summary.tsx'
import { Form } from '../../../functions/platform/html/form.tsx'
import { TextField } from '../../../functions/platform/html/inputs.tsx'
import { Page } from '../../../functions/platform/html/page.tsx'
import { renderPage } from '../../../functions/platform/html/render-page.ts'
import { LiveRegion } from '../../../functions/platform/html/sections.tsx'
import { launchBrowser, openDocument, phone } from './browser.ts'

let browser: Browser
let context: BrowserContext
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  context = await browser.newContext(phone)
})
afterEach(() => context.close())

const formPage = renderPage(
  <Page language="id" title="Alasan" hasErrors>
    <ErrorSummary errors={{ reason: 'Tulis alasan Anda' }} />
    <h1>Alasan</h1>
    <Form draft="/draft">
      <TextField label="Alasan" name="reason" error="Tulis alasan Anda" />
      <Button>Kirim</Button>
    </Form>
  </Page>,
)
const markedPage = renderPage(
  <DraftContext.Provider value={{ mark: 'm', notes: new Map() }}>
    <Page language="id" title="Alasan">
      <h1>Alasan</h1>
      <Form draft="/draft">
        <TextField label="Alasan" name="reason" />
        <Button>Kirim</Button>
      </Form>
    </Page>
  </DraftContext.Provider>,
)
const progressPage = (count: string) =>
  renderPage(
    <Page language="id" title="Kemajuan">
      <h1>Kemajuan</h1>
      <LiveRegion id="progress" everySeconds={0.1}>
        <p>{count}</p>
      </LiveRegion>
    </Page>,
  )

describe('the script', () => {
  it('keeps what is typed and says so', async () => {
    const page = await openDocument(context, formPage)
    const sent = page.waitForRequest('**/draft')

    await page.getByLabel('Alasan').fill('Target tercapai & diakui')

    expect((await sent).postData()).toBe('reason=Target+tercapai+%26+diakui')
    await page.getByRole('status').getByText('Draf tersimpan.').waitFor()
  })

  it('says when a draft could not be kept', async () => {
    const page = await openDocument(context, formPage)
    await page.route('**/draft', (route) => route.fulfill({ status: 500 }))

    await page.getByLabel('Alasan').fill('x')

    await page.getByRole('status').getByText('Draf belum tersimpan.').waitFor()
  })

  it.each([
    [409, 'Ada isian yang lebih baru di tab lain'],
    [413, 'ada isian yang terlalu panjang'],
  ])('says why a draft was not kept (%i)', async (status, words) => {
    const page = await openDocument(context, formPage)
    await page.route('**/draft', (route) => route.fulfill({ status }))

    await page.getByLabel('Alasan').fill('x')

    await page.getByRole('status').getByText(words).waitFor()
  })

  it('counts its turns, so that a draft that comes late is known as the older', async () => {
    const page = await openDocument(context, markedPage)
    const drafted = page.waitForRequest('**/draft')
    await page.getByLabel('Alasan').fill('x')
    const first = new URLSearchParams((await drafted).postData() ?? '')
    const sent = page.waitForRequest(
      (request) => request.isNavigationRequest() && request.method() === 'POST',
    )

    await page.getByRole('button', { name: 'Kirim' }).click()

    const last = new URLSearchParams((await sent).postData() ?? '')
    expect([first.get('draftMark'), first.get('draftTurn')]).toEqual(['m', '1'])
    expect([last.get('draftMark'), last.get('draftTurn')]).toEqual(['m', '2'])
  })

  it('sends a form once, however often it is pressed', async () => {
    const page = await openDocument(context, formPage)

    const prevented = await page.evaluate(() => {
      const seen: boolean[] = []
      document.addEventListener('submit', (event) => seen.push(event.defaultPrevented))
      const button = document.querySelector<HTMLButtonElement>('main button')
      button?.click()
      button?.click()
      return seen
    })

    expect(prevented).toEqual([false, true])
  })

  it('leaves a form its origin, which older browsers are known by', async () => {
    const page = await openDocument(context, formPage)
    const posted = page.waitForRequest(
      (request) => request.isNavigationRequest() && request.method() === 'POST',
    )

    await page.getByRole('button', { name: 'Kirim' }).click()

    expect((await (await posted).allHeaders()).origin).toBe('https://bina.test')
  })

  it('leads to the errors at once', async () => {
    const page = await openDocument(context, formPage)

    const summary = page.getByRole('alert')

    await expect.poll(() => summary.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('renews what is live', async () => {
    const page = await openDocument(context, progressPage('1 dari 60'))

    await page.route('https://bina.test/', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: progressPage('2 dari 60') }),
    )

    await page.getByText('2 dari 60').waitFor()
  })
})
