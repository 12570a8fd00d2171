import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Button } from '../../../functions/platform/html/button.tsx'
import { Page } from '../../../functions/platform/html/page.tsx'
import { renderPage } from '../../../functions/platform/html/render-page.ts'
import { UploadForm } from '../../../functions/platform/html/upload-form.tsx'
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

const TOO_LARGE = 'Berkas ini terlalu besar, jadi tidak dikirim.'
const TOO_LATE = 'Formulir ini sudah tidak berlaku, jadi berkas tidak dikirim.'

const uploadPage = renderPage(
  <Page language="id" title="Unggah">
    <h1>Unggah</h1>
    <UploadForm
      action="/bucket"
      fields={{ key: 'uploads/x' }}
      label="Berkas pegawai"
      name="people"
      accept=".csv"
      bounds={{ largestBytes: 10, lastsSeconds: 1800, tooLarge: TOO_LARGE, tooLate: TOO_LATE }}
    >
      <Button>Kirim</Button>
    </UploadForm>
  </Page>,
)

const opened = async () => {
  const page = await openDocument(context, uploadPage)
  const posts: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') posts.push(request.url())
  })
  const choose = (content: string) =>
    page
      .getByLabel('Berkas pegawai')
      .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(content) })
  const press = () => page.getByRole('button', { name: 'Kirim' }).click()
  return { page, posts, choose, press }
}

describe('a form whose taker refuses in words of its own', () => {
  it('says in ours that a file is too large, before it is sent', async () => {
    const { page, posts, choose, press } = await opened()
    await choose('eleven byte')

    await page.getByRole('alert').getByText(TOO_LARGE).waitFor()
    await press()

    expect(posts).toEqual([])
    expect(await page.getByLabel('Berkas pegawai').getAttribute('aria-invalid')).toBe('true')
  })

  it('forgets that once another is chosen, and sends it', async () => {
    const { page, posts, choose, press } = await opened()
    await choose('eleven byte')
    await press()
    await choose('ten bytes!')
    expect(await page.getByRole('alert').count()).toBe(0)

    await press()

    await expect.poll(() => posts).toEqual(['https://bina.test/bucket'])
  })

  it('says that its time is over, before anything is sent', async () => {
    await context.clock.install()
    const { page, posts, choose, press } = await opened()
    await choose('ten bytes!')
    await context.clock.fastForward('30:01')

    await press()

    await page.getByRole('alert').getByText(TOO_LATE).waitFor()
    expect(posts).toEqual([])
  })
})
