import { createHash, createPublicKey } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportsIn } from '../../functions/platform/exports/exports.ts'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import { linkIn } from '../../rehearsal/people/link-in-mail.ts'
import { runVerifier } from '../audit/verifier.ts'
import { changeField } from '../ground/change-field.ts'
import { historyOf } from '../ground/history-of.ts'
import { withMachine } from '../ground/machine.ts'
import { emailOf, type Name } from '../ground/organisation.ts'
import { desk, launchBrowser, phone } from '../platform/html/browser.ts'
import { Visitor } from './visitor.ts'

const machine = withMachine({ people: ['tuti'] })
const folder = mkdtempSync(join(tmpdir(), 'bina-export-'))
const LONG = 180_000
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Somebody signs in, in a real browser. */
const arrive = async (name: Name, screen: object): Promise<Visitor> => {
  const { cloud } = machine()
  const visitor = await Visitor.arrive({ browser, cloud, name, screen: { ...screen, acceptDownloads: true } })
  await visitor.page.goto(`${cloud.url}/sign-in`)
  await visitor.page.locator('input[name=email]').fill(emailOf(name))
  await visitor.page.locator('main form button').first().click()
  await cloud.activity.idle()
  await visitor.page.goto(linkIn(machine().mailsTo(name)[0]?.text ?? ''))
  await visitor.page.locator('main form button').first().click()
  return visitor
}

/** The request whose page is open. */
const requestOn = async ({ page }: Visitor) => {
  const exportId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const found = await exportsIn(machine().tables).get(exportId)
  return found ?? expect.fail(`There is no request ${exportId}.`)
}

const READY = 'Berkas siap diunduh'

/** Waits until the page says by itself, without being loaded anew, that the file is there. */
const untilReady = async ({ page }: Visitor) => {
  const began = Date.now()
  await page.getByText(READY).waitFor({ timeout: 30_000 })
  return Date.now() - began
}

const download = async ({ page }: Visitor, name: string) => {
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 15_000 }),
    page.getByRole('button', { name: 'Unduh' }).click(),
  ])
  const path = join(folder, name)
  await file.saveAs(path)
  return { suggested: file.suggestedFilename(), bytes: readFileSync(path) }
}

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')

describe('HR’s results', () => {
  let sri: Visitor
  let address: string

  it('are asked for on the page of the period, and ready within seconds', { timeout: LONG }, async () => {
    sri = await arrive('sri', phone)
    await sri.page.goto(`${machine().cloud.url}/hr/periods/${machine().periodId}`)
    await sri.press('Buat berkas hasil (CSV)')
    address = sri.page.url()

    // Two seconds where the machine is not busy: the job is woken, and the page looks every other second.
    expect(await untilReady(sri)).toBeLessThan(15_000)
    expect(await requestOn(sri)).toMatchObject({ state: 'ready', attempts: 1, requestedAs: 'hr' })
  })

  it('are downloaded whole, with the digest that the page shows', { timeout: LONG }, async () => {
    const { suggested, bytes } = await download(sri, 'results.csv')

    const { sha256: told, size, rows = 0 } = await requestOn(sri)
    expect(suggested).toBe(`bina-${machine().periodId}.csv`)
    expect([sha256(bytes), bytes.length]).toEqual([told, size])
    expect(bytes.toString().trim().split('\r\n')).toHaveLength(rows + 1)
    expect(await sri.page.locator('main').textContent()).toContain(String(told))
    const { exportId } = await requestOn(sri)
    expect((await historyOf(machine().tables, chains.export(exportId))).map(({ action }) => action)).toEqual([
      'exportRequested',
      'exportWritten',
      'exportDownloaded',
    ])
  })

  it('are told of in a mail that names nobody else and leads to the page', { timeout: LONG }, async () => {
    await machine().cloud.activity.idle()
    const [mail] = machine()
      .mailsTo('sri')
      .filter(({ text }) => text.includes('Berkas yang Anda minta sudah siap'))

    expect(String(mail?.text)).toContain(new URL(address).pathname)
    expect(String(mail?.text)).not.toContain(machine().periodId)
  })

  it('are nobody else’s, whatever their role', { timeout: LONG }, async () => {
    const budi = await machine().signIn('budi')
    const stranger = await fetch(address, { redirect: 'manual' })

    expect((await budi.open(address)).status).toBe(404)
    expect((await budi.post(`${address}/download`, [])).status).toBe(404)
    expect(stranger.status).toBe(303)
    expect(stranger.headers.get('location')).toContain('/sign-in?next=')
  })
})

const fingerprint = () => {
  const keys = join(machine().data ?? '', 'keys')
  const [pem = ''] = readdirSync(keys)
  const key = createPublicKey(readFileSync(join(keys, pem)))
  return sha256(key.export({ type: 'spki', format: 'der' }))
}

const closePeriod = async () => {
  await machine().atHrDesk(`periods/${machine().periodId}/close-early`, { confirmed: 'yes' })
  await machine().advance({ days: 1 })
  await machine().answerAll('review', ['meets'])
  await machine().advance({ minutes: 10 })
  await machine().answerAll('calibration')
  await machine().advance({ minutes: 10 })
  await machine().answerAll('acknowledgement', ['accept'])
  await machine().advance({ days: 30 })
}

describe('an auditor’s evidence of a sealed period', () => {
  let tuti: Visitor

  it('is one file that the verifier finds RIGHT', { timeout: LONG * 2 }, async () => {
    await closePeriod()
    tuti = await arrive('tuti', desk)
    await tuti.page.goto(`${machine().cloud.url}/audit/periods/${machine().periodId}`)
    await tuti.press('Buat berkas bukti periode ini (NDJSON)')
    await untilReady(tuti)

    const { bytes } = await download(tuti, 'evidence.ndjson')

    const { code, said } = runVerifier(folder, [bytes], '--key', fingerprint())
    expect(said).toContain('RIGHT')
    expect(code).toBe(0)
    expect(sha256(bytes)).toBe((await requestOn(tuti)).sha256)
    const { exportId } = await requestOn(tuti)
    const read = await historyOf(machine().tables, chains.account(machine().personId('tuti')))
    expect(read.at(-1)).toMatchObject({
      action: 'auditorRead',
      after: { page: 'exportDownload', id: exportId },
    })
  })

  it('is not given any more to whoever lost the role', { timeout: LONG }, async () => {
    const mend = await changeField(machine().tables, keys.person(machine().personId('tuti')), 'roles', [])
    const [refused] = await Promise.all([
      tuti.page.waitForResponse(/\/download$/),
      tuti.page.getByRole('button', { name: 'Unduh' }).click(),
    ])
    const page = await tuti.page.reload()
    await mend()

    expect([refused.status(), refused.headers().location]).toEqual([403, undefined])
    expect(page?.status()).toBe(403)
  })

  it('is said to be deleted after a week, and no longer led to', { timeout: LONG }, async () => {
    const [latest] = (await exportsIn(machine().tables).ofPerson(machine().personId('tuti'))).items
    const page = `${machine().cloud.url}/audit/exports/${latest?.exportId}`
    await machine().advance({ days: 8 })
    const again = await machine().signIn('tuti')

    const shown = await again.open(page)
    const led = await again.post(`${page}/download`, [])

    expect(shown.html.text).toContain('Berkas sudah dihapus')
    expect(led.url.pathname).toBe(new URL(page).pathname)
  })
})
