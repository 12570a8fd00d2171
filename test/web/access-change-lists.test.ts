import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keys } from '../../functions/platform/table/keys.ts'
import { type AccessChange, createAccessChange } from '../../functions/records/access-changes.ts'
import { judgePage } from '../ground/judge-page.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { launchBrowser, openDocument, phone } from '../platform/html/browser.ts'
import { visit } from '../platform/http/visit.ts'
import { accessChange, asOfficer } from './access-changes.ts'
import { agency } from './agency.ts'
import { visitAs } from './auditor/auditor-site.ts'
import { hrSite, signedInAs, siteDeps } from './sites.ts'

const HR = 'hrhrhrhrhrh1'
const tables = withTables()
const now = new Date('2026-12-07T02:00:00.000Z')
let browser: Browser

const decided = { decidedAt: '2026-12-06T02:00:00.000Z' }
const alone = { state: 'done', ...decided, secondPerson: 'none' } as const
const ofFirst = { ...alone, importId: 'operator-1', requestedAt: '2026-11-23T02:00:00.000Z' }
const changes: readonly (readonly [string, Partial<AccessChange>])[] = [
  ...['hrhrhrhrhrh1', 'headheadhea1', 'supervisor01'].map((personId) => [personId, ofFirst] as const),
  ['employee0001', { ...alone, requestedBy: HR, decidedBy: HR }],
  [
    'employee0002',
    { state: 'refused', requestedBy: 'supervisor01', ...decided, decidedBy: HR, reason: 'Belum dilantik' },
  ],
  ['employee0003', { state: 'withdrawn', requestedBy: HR, ...decided, decidedBy: HR, reason: 'Salah orang' }],
  ['employee0004', { state: 'replaced' }],
  ['employee0005', alone],
]

beforeAll(async () => {
  browser = await launchBrowser()
  await agency(tables())
  await asOfficer(tables(), 'supervisor01')
  for (const [personId, more] of changes) {
    const { item } = createAccessChange(accessChange(personId, more))
    await putRecord(tables(), keys.accessChange(personId, 1), item('records').Put?.Item ?? {})
  }
})
afterAll(() => browser.close())

type Language = 'id' | 'en'
const ofHr = async (language: Language) =>
  (
    await visit(hrSite(siteDeps({ tables: tables(), now })), 'GET', '/hr/access-changes', {
      cookies: { ...signedInAs('hr'), bina_language: language },
    })
  ).body
const archive = { put: async () => {}, putOnce: async () => {}, get: async () => undefined }
const ofAuditors = async (language: Language) =>
  (await visitAs('/audit/access-changes', { tables: tables(), archive, now, language })).body

const tagsIn = (html: string) =>
  [...html.matchAll(/<span class="tag tone-(\w+)">([^<]*)</g)].map(([, tone, words]) => `${tone}: ${words}`)

const folded = (html: string) => /<details class="details"><summary><span>([^<]*)<.*?<\/details>/s.exec(html)

const lists = [
  ['HR', ofHr],
  ['auditors', ofAuditors],
] as const

describe.each(lists)('the list for %s', (_, read) => {
  it('folds the first import together, neutral, with its count', async () => {
    const [id = '', title] = folded(await read('id')) ?? []
    const [, english] = folded(await read('en')) ?? []

    expect([title, english]).toEqual([
      'Impor pertama, 23 Nov 2026: 3 perubahan',
      'First import, 23 Nov 2026: 3 changes',
    ])
    expect(tagsIn(id).filter((tag) => tag.endsWith('Impor pertama'))).toEqual(
      Array.from({ length: 3 }, () => 'neutral: Impor pertama'),
    )
    expect(tagsIn(id).filter((tag) => /danger|attention/.test(tag))).toEqual([])
  })

  it('breaks no badge on a phone', { timeout: 60_000 }, async () => {
    const html = (await read('id')).replaceAll('<details ', '<details open ')
    const context = await browser.newContext(phone)
    const page = await openDocument(context, html)
    const lines = await page.evaluate(() =>
      [...document.querySelectorAll('.tag')].map((tag) => {
        const range = document.createRange()
        range.selectNodeContents(tag)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
        return lines > 1 ? [`${lines} lines: ${tag.textContent}`] : []
      }),
    )
    await context.close()

    expect(lines.flat()).toEqual([])
    expect(await judgePage(browser, { name: 'access-changes', html })).toEqual([])
  })
})

describe('the auditors’ list', () => {
  it('is alarming only where an officer carried a change out alone', async () => {
    const tags = tagsIn(await ofAuditors('id'))

    expect(tags.filter((tag) => tag.startsWith('danger'))).toEqual(['danger: Tanpa orang kedua'])
    expect(tags).toContain('neutral: Oleh operator')
  })

  it('leads to the person, and says why a change was refused or withdrawn', async () => {
    const [id, en] = [await ofAuditors('id'), await ofAuditors('en')]

    expect(id).toContain('<a href="/audit/people/employee0002">')
    expect(id).toContain('Alasan: Belum dilantik')
    expect(en).toContain('Reason: Salah orang')
    expect(id).toContain('Ditarik kembali')
  })
})
