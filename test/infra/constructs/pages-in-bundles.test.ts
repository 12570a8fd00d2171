import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { script } from '../../../functions/platform/html/script.ts'
import { stylesheet } from '../../../functions/platform/html/stylesheet.ts'
import { bundled } from './bundled.ts'

it('names the stylesheet and the script by the addresses at which they are served, and does not carry them', async () => {
  const { file, handler } = await bundled(`
    import { renderPage } from '../functions/platform/html/render-page.ts'
    import { Page } from '../functions/platform/html/page.tsx'
    export const handler = () => renderPage(<Page language="id" title="Tugas">Isi</Page>)`)

  const html: string = handler()

  expect(html).toContain(`<link rel="stylesheet" href="${stylesheet.path}"`)
  expect(html).toContain(`src="${script.path}"`)
  const code = readFileSync(file, 'utf8')
  expect(code).not.toContain('--space-1')
  expect(code).not.toContain('visibilitychange')
})

it('serves from a bundle the very bytes that the address names', async () => {
  const { handler } = await bundled(`
    import { assetRoutes } from '../functions/platform/http/serve-assets.ts'
    export const handler = (path) => assetRoutes[0].handle({ path })`)

  expect(await handler(stylesheet.path)).toMatchObject({ status: 200, body: stylesheet.body })
  expect(await handler(script.path)).toMatchObject({ status: 200, body: script.body })
})

it('writes a page by preact without what preact draws into a document', async () => {
  const { file, handler } = await bundled(`
    import { createContext } from 'preact'
    import { useContext } from 'preact/hooks'
    import { render } from 'preact-render-to-string'
    const Whom = createContext('')
    const Hello = () => <p title={'"'}>Halo, {useContext(Whom)} &amp; rekan</p>
    export const handler = () => render(<Whom.Provider value="<Sri>"><Hello /></Whom.Provider>)`)

  expect(handler()).toBe('<p title="&quot;">Halo, &lt;Sri> &amp; rekan</p>')
  expect(readFileSync(file, 'utf8')).not.toMatch(/insertBefore|createElementNS|addEventListener/)
})
