import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, vi } from 'vitest'
import * as z from 'zod'
import { organisationFiles } from '../ground/organisation.ts'
import { Started } from './started.ts'

export const LONG = { timeout: 240_000 }

/** A message of one sentence. */
export const SENTENCE = /^[A-Z][^\n]+\.\n?$/

export interface StartOptions {
  readonly port?: number
  readonly words?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

export const Mails = z.array(z.object({ id: z.number(), recipient: z.string(), subject: z.string() }))
export const Letters = z.array(z.object({ recipient: z.string(), text: z.string() }))
export const Health = z.object({ now: z.string() })

export const json = async <T>(url: string, schema: z.ZodType<T>): Promise<T> =>
  schema.parse(await (await fetch(url)).json())

/** The links that a start printed, each with for whom. */
export const linksIn = (said: string): [string, string][] =>
  [...said.matchAll(/^ {2}(\w+) +(http:\S+\/[st]\/\S+)$/gm)].map(([, who = '', link = '']) => [who, link])

export const look = async (link: string) => {
  const answer = await fetch(link)
  const heading = /<h1>([^<]*)</.exec(await answer.text())?.[1]
  return { status: answer.status, heading }
}

export const post = (url: string, fields: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })

const signInLinks = async (url: string, email: string): Promise<string[]> => {
  const mails = await json(`${url}/_local/inbox.json?limit=1000&after=0`, Letters)
  return mails.flatMap(({ recipient, text }) =>
    recipient === email ? (/\S+\/s\/\S+/.exec(text)?.[0] ?? []) : [],
  )
}

/** Asks for a link twice at once, as somebody who is in a hurry; resolves with those that came. */
export const askTwice = async (url: string, email: string): Promise<string[]> => {
  const before = await signInLinks(url, email)
  await Promise.all([1, 2].map(() => post(`${url}/sign-in`, { email })))
  return vi.waitFor(
    async () => {
      const came = (await signInLinks(url, email)).filter((link) => !before.includes(link))
      if (came.length < 2) throw new Error(`${came.length} links came.`)
      return came
    },
    { timeout: 10_000, interval: 100 },
  )
}

/** Starts of `npm start` on one data folder, which end with their test. */
export const withStarts = () => {
  let folder: string
  const running: Started[] = []

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bina-start-'))
  })

  afterEach(async () => {
    for (const started of running.splice(0)) await started.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  })

  const inFolder = (name: string) => join(folder, name)
  const data = () => join(folder, 'data')

  const start = (options: StartOptions = {}): Started => {
    const started = new Started({ data: data(), ...options })
    running.push(started)
    return started
  }

  /** The CSVs of the small organisation as files of the user's own. */
  const ownFiles = (people = organisationFiles().people): readonly string[] => {
    const write = (name: string, text: string) => {
      const file = join(folder, name)
      writeFileSync(file, text)
      return file
    }
    const units = write('units.csv', organisationFiles().units)
    return ['--people', write('people.csv', people), '--units', units]
  }

  return { inFolder, data, start, ownFiles }
}
