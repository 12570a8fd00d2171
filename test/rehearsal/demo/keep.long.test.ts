import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as z from 'zod'
import { Browser, type Screen } from '../../../rehearsal/people/browser.ts'
import { pressMain } from '../../../rehearsal/people/hr-desk.ts'
import { linksOf } from '../../../rehearsal/people/screen-form.ts'
import { root } from '../../../rehearsal/synthesise/synthesise.ts'
import { Started } from '../../e2e/started.ts'

const LONG = { timeout: 400_000 }
const DAY = 86_400_000

let folder: string
let started: Started | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bina-keep-'))
})

afterEach(async () => {
  await started?.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
})

const demo = (...words: readonly string[]): Promise<{ code: number; said: string; complained: string }> =>
  new Promise((done) => {
    const program = join(root, 'rehearsal', 'demo', 'demo.ts')
    const options = { cwd: root, env: { ...process.env, PORT: '0' } }
    const child = execFile(process.execPath, [program, ...words], options, (_, said, complained) =>
      done({ code: child.exitCode ?? -1, said, complained }),
    )
  })

const linkOf = (who: string): string =>
  new RegExp(`^ {2}${who} +(http:\\S+)$`, 'm').exec(started?.said ?? '')?.[1] ?? ''

/** Opens the link that was printed for somebody, in a browser of their own. */
const enter = async (who: string): Promise<{ browser: Browser; screen: Screen }> => {
  const browser = new Browser()
  const screen = await pressMain(browser, await browser.open(linkOf(who)), who)
  return { browser, screen }
}

/** Follows the first link whose path fits. */
const follow = async (browser: Browser, screen: Screen, path: RegExp): Promise<Screen> => {
  const link = linksOf(screen).find(({ pathname }) => path.test(pathname))
  if (!link) throw new Error(`Nothing on ${screen.url.pathname} leads to ${path}`)
  return browser.open(link)
}

const textOf = ({ html }: Screen) => html.querySelector('main')?.text.replace(/\s+/g, ' ') ?? ''

const Health = z.object({ now: z.string() })

it('leaves a played city that anybody can be walked through as', LONG, async () => {
  const city = join(folder, 'city')
  const played = await demo('--employees', '14', '--keep', city)
  started = new Started({ data: city })
  const { url } = await started.filled()
  const { now } = Health.parse(await (await fetch(`${url}/_local/health`)).json())

  const hr = await enter('HR')
  const periods = await hr.browser.open(`${url}/hr/periods`)
  const period = await follow(hr.browser, periods, /^\/hr\/periods\/\d{4}-\w+$/)
  const unit = await follow(hr.browser, period, /\/units\//)
  const auditor = await enter('Auditor')
  const audited = await follow(auditor.browser, auditor.screen, /^\/audit\/periods\/[\w-]+$/)
  const auditedUnit = await follow(auditor.browser, audited, /\/units\//)
  const appraisal = await follow(auditor.browser, auditedUnit, /^\/audit\/appraisals\//)
  const doors = await Promise.all(['Supervisor', 'Employee'].map((who) => new Browser().open(linkOf(who))))

  expect(played.complained).not.toMatch(/Error/)
  expect(played.code).toBe(0)
  expect(played.said).toContain(`BINA_DATA=${city} npm start`)
  expect(Date.parse(now)).toBeGreaterThan(Date.now() + 100 * DAY)
  expect(started.said).not.toContain('Imported')
  expect(textOf(unit)).toMatch(/Sangat Baik|Baik|Butuh Perbaikan|Kurang/)
  expect(appraisal.status).toBe(200)
  expect(textOf(appraisal)).toMatch(/Sangat Baik|Baik|Butuh Perbaikan|Kurang/)
  expect(doors.map((door) => [door.status, door.html.querySelector('h1')?.text])).toEqual([
    [200, 'Tugas untuk Anda'],
    [200, 'Tugas untuk Anda'],
  ])
})

it.each([
  ['is not empty', (path: string) => [mkdirSync(path), writeFileSync(join(path, 'a'), 'b')], /is not empty/],
  ['is a file', (path: string) => [writeFileSync(path, 'b')], /is a file/],
])('refuses a folder that %s, in words, and leaves it alone', LONG, async (_, make, words) => {
  const path = join(folder, 'city')
  make(path)
  const before = existsSync(join(path, 'a')) ? readdirSync(path) : []

  const { code, complained } = await demo('--keep', path)

  expect(code).toBe(1)
  expect(complained).toMatch(words)
  expect(complained.trim().split('\n')).toHaveLength(1)
  expect(existsSync(join(path, 'a')) ? readdirSync(path) : []).toEqual(before)
})
