import { setTimeout as delay } from 'node:timers/promises'
import type { Browser } from '../../rehearsal/people/browser.ts'

const TRIES = 200
const BETWEEN_TRIES = 100

/** Where an officer asks for files. */
export type FilesOf = 'hr' | 'audit'

const FILES: Readonly<Record<FilesOf, string>> = { hr: 'results', audit: 'evidence' }

/** What is asked for: the fields of the button. */
export interface AskedFor {
  readonly period: string
  readonly unit?: string
  /** HR's results or the auditors' evidence unless told. */
  readonly file?: string
}

/** Asks for a file as an officer who is signed in, waits until it is there, and downloads it. */
export const askForFile = async (
  site: string,
  browser: Browser,
  desk: FilesOf,
  fields: AskedFor,
): Promise<Buffer> => {
  const { status, url } = await browser.post(
    `${site}/${desk}/exports`,
    Object.entries({ file: FILES[desk], ...fields }),
  )
  if (status !== 200) throw new Error(`The file was not asked for: ${status}.`)
  for (let tried = 0; ; tried += 1) {
    const { html } = await browser.open(url)
    if (html.querySelector(`form[action="${url.pathname}/download"]`)) break
    if (tried === TRIES) throw new Error(`There is no file: ${html.querySelector('.notice-title')?.text}`)
    await delay(BETWEEN_TRIES)
  }
  const led = await fetch(`${url.origin}${url.pathname}/download`, {
    method: 'POST',
    headers: { cookie: browser.cookies, 'sec-fetch-site': 'same-origin' },
    redirect: 'manual',
  })
  const got = await fetch(new URL(led.headers.get('location') ?? '/', site))
  if (got.status !== 200) throw new Error(`The bucket answered with ${got.status}: ${await got.text()}`)
  return Buffer.from(await got.arrayBuffer())
}
