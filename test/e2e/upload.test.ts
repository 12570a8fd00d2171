import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linkIn } from '../../rehearsal/people/link-in-mail.ts'
import { withMachine } from '../ground/machine.ts'
import { emailOf, organisationFiles } from '../ground/organisation.ts'
import { launchBrowser, phone } from '../platform/html/browser.ts'
import { Visitor } from './visitor.ts'

const machine = withMachine({ opened: false, people: ['tuti'] })
const { people, units } = organisationFiles(['tuti'])

const folder = mkdtempSync(join(tmpdir(), 'bina-upload-'))
let browser: Browser
let officer: Visitor

beforeAll(async () => {
  browser = await launchBrowser()
  officer = await Visitor.arrive({
    browser,
    cloud: machine().cloud,
    name: 'sri',
    screen: { ...phone, javaScriptEnabled: false },
  })
  await officer.page.goto(`${machine().cloud.url}/sign-in`)
  await officer.page.locator('input[name=email]').fill(emailOf('sri'))
  await officer.page.locator('main form button').first().click()
  await machine().cloud.activity.idle()
  await officer.page.goto(linkIn(machine().mailsTo('sri')[0]?.text ?? ''))
  await officer.page.locator('main form button').first().click()
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Rows of nothing but commas, as a spreadsheet leaves them: they are read and passed over. */
const rowsOfNothing = (bytes: number) => `${','.repeat(10)}\n`.repeat(bytes / 11)

const upload = async (file: string, content: string) => {
  const path = join(folder, 'Pegawai (final).xls.csv')
  writeFileSync(path, content)
  await officer.page.goto(`${machine().cloud.url}/hr/import`)
  const form = officer.page.locator('form', { has: officer.page.locator(`#${file}`) })
  await form.locator(`#${file}`).setInputFiles(path)
  await form.locator('button').click()
  await officer.page.waitForURL(/\/hr\/import\?/)
}

const report = async () => {
  await officer.press('Periksa dan impor')
  const shown = async () => {
    await officer.page.reload()
    return (await officer.page.locator('main').textContent()) ?? ''
  }
  await expect.poll(shown, { timeout: 30_000 }).not.toContain('Sedang diproses')
  return shown()
}

describe('an officer’s browser without JavaScript', () => {
  it('uploads a file of 4.6 MB, which no invocation of a page would hold, and it is imported', async () => {
    await upload('people', `${people.trimEnd()}\n${rowsOfNothing(4_600_000)}`)
    await upload('units', units)

    expect(await report()).toContain('Impor selesai')
  })

  it('uploads one of 20 MB, and hears of the mistake in its last line', async () => {
    const content = `${people.trimEnd()}\n${rowsOfNothing(20_000_000)}wrong\n`
    await upload('people', content)
    await upload('units', units)

    const text = await report()

    const last = content.split('\n').length - 1
    expect(text).toContain('Tidak ada yang disimpan: 1 kesalahan')
    expect(text).toContain(last.toLocaleString('id-ID'))
  })
})
