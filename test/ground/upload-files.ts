import type { HTMLElement } from 'node-html-parser'
import type { Browser, Screen } from '../../rehearsal/people/browser.ts'

const uploadFormIn = (page: HTMLElement, file: string): HTMLElement => {
  const form = page.querySelectorAll('form').find((one) => one.querySelector(`input[type=file]#${file}`))
  if (!form) throw new Error(`The page has no form for ${file}.`)
  return form
}

/** The fields of the form by which a page has one file uploaded, and where it goes. */
export const signedFormIn = (page: HTMLElement, file: string) => {
  const form = uploadFormIn(page, file)
  const fields = form
    .querySelectorAll('input[type=hidden]')
    .map((input): [string, string] => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? ''])
  return { action: form.getAttribute('action') ?? '', fields }
}

/** Sends a file by such a form, as a browser does that belongs to nobody. */
export const sendFile = async (
  { action, fields }: ReturnType<typeof signedFormIn>,
  content: string | Uint8Array<ArrayBuffer>,
): Promise<Response> => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  form.append('file', new File([content], 'anything.csv'))
  return fetch(action, { method: 'POST', body: form, redirect: 'manual' })
}

/** What the button that hands in what has arrived sends. */
export const handedInFrom = (page: HTMLElement): [string, string][] =>
  page
    .querySelectorAll('form[action="/hr/import"] input[type=hidden]')
    .map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? ''])

/** An officer uploads files by the pages on imports and hands them in; the report's page. */
export const uploadFiles = async (
  url: string,
  browser: Browser,
  files: Readonly<Record<string, string>>,
): Promise<Screen> => {
  for (const [file, content] of Object.entries(files)) {
    const { html } = await browser.open(`${url}/hr/import`)
    const { status } = await sendFile(signedFormIn(html, file), content)
    if (status !== 303) throw new Error(`The upload of ${file} was answered with ${status}.`)
  }
  const { html } = await browser.open(`${url}/hr/import`)
  return browser.post(`${url}/hr/import`, handedInFrom(html))
}
