import { parse } from 'node-html-parser'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keys } from '../../functions/platform/table/keys.ts'
import { type AccessChange, createAccessChange } from '../../functions/records/access-changes.ts'
import { peopleIn } from '../../functions/records/people.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { launchBrowser, openDocument, phone } from '../platform/html/browser.ts'
import { visit } from '../platform/http/visit.ts'
import { accessChange, asOfficer } from './access-changes.ts'
import { agency } from './agency.ts'
import { hrSite, signedInAs, siteDeps } from './sites.ts'

const HR = 'hrhrhrhrhrh1'
const OTHER = 'supervisor01'
const ABOUT = 'employee0001'
const tables = withTables()
const now = new Date('2026-12-07T02:00:00.000Z')
beforeAll(async () => {
  await agency(tables())
  await asOfficer(tables(), 'supervisor01')
})

let number = 0
const changeOf = async (more: Partial<AccessChange>) => {
  number += 1
  const change = accessChange(ABOUT, { ...more, number })
  const { item } = createAccessChange(change)
  await putRecord(tables(), keys.accessChange(ABOUT, number), item('records').Put?.Item ?? {})
  return `/hr/access-changes/${ABOUT}/${number}`
}

const get = async (address: string, language: 'id' | 'en') =>
  (
    await visit(hrSite(siteDeps({ tables: tables(), now })), 'GET', address, {
      cookies: { ...signedInAs('hr'), bina_language: language },
    })
  ).body

const decided = { decidedAt: '2026-12-06T02:00:00.000Z', decidedBy: HR }
const lapsed = { validUntil: '2026-12-06T02:00:00.000Z' }
const own = { state: 'withdrawn', requestedBy: HR, ...decided, reason: 'Salah orang' } as const
const before = { waiting: 'Sekarang|Now', over: 'Sebelum|Before' }
const after = {
  waiting: 'Setelah disetujui|Once confirmed',
  done: 'Sesudah|After',
  over: 'Diminta|Requested',
}

describe('the columns of a change', () => {
  it.each([
    ['waits', {}, before.waiting, after.waiting],
    ['is in force', { state: 'done', ...decided }, before.over, after.done],
    ['was refused', { state: 'refused', requestedBy: OTHER, ...decided }, before.over, after.over],
    ['was withdrawn', own, before.over, after.over],
    ['was replaced', { state: 'replaced' }, before.over, after.over],
    ['has lapsed', lapsed, before.over, after.over],
  ] as const)('say how it stands when it %s', async (_, more, first, second) => {
    const address = await changeOf(more)

    for (const [at, language] of (['id', 'en'] as const).entries()) {
      const headers = [...(await get(address, language)).matchAll(/<th scope="col"[^>]*>([^<]*)</g)]
      expect(headers.slice(1).map(([, words]) => words)).toEqual([
        first.split('|')[at],
        second.split('|')[at],
      ])
    }
  })
})

describe('one’s own request that was withdrawn', () => {
  it.each([
    ['as it is stored now', own],
    ['as older records tell it, as a refusal', { ...own, state: 'refused' }],
  ] as const)('is no refusal, %s', async (_, more) => {
    const address = await changeOf(more)

    const [id, en] = [await get(address, 'id'), await get(address, 'en')]

    for (const words of ['Ditarik kembali', 'Ditarik kembali oleh', 'Alasan penarikan', 'Salah orang'])
      expect(id).toContain(words)
    for (const words of ['Withdrawn', 'Withdrawn by', 'Why it was withdrawn']) expect(en).toContain(words)
    expect(`${id}${en}`).not.toMatch(/Ditolak|Alasan penolakan|Diputus oleh|Refused|Why it was refused/)
    expect(await get('/hr/access-changes', 'id')).toContain('Ditarik kembali')
  })
})

describe('until when', () => {
  it('a change that waits can be decided, and not how long it is in force', async () => {
    const address = await changeOf({})

    expect(await get(address, 'id')).toContain('Kedaluwarsa bila belum diputus sampai')
    expect(await get(address, 'en')).toContain('Lapses if not decided by')
    expect(await get(address, 'id')).not.toContain('Berlaku sampai')
  })

  it('it could be decided, once nobody can any more', async () => {
    const address = await changeOf(lapsed)

    expect(await get(address, 'id')).toContain('Kedaluwarsa pada')
    expect(await get(address, 'en')).toContain('Lapsed on')
  })
})

describe('an address that moves', () => {
  const access = (email: string | undefined) => ({ ...accessChange(ABOUT, {}).before, email })
  const moved = {
    changed: ['email'] as const,
    before: access('siti.rahayu@dinas-komunikasi.kota.example'),
    after: access('siti.rahayuu@dinas-komunikasi.kota.example'),
  }
  const asMoved = { ...moved, changed: [...moved.changed] }
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  it('is told where both its ends are warned, and only then', async () => {
    const [address, roles] = [
      await changeOf({ ...asMoved, before: access(`${ABOUT}@kota.example`), requestedBy: OTHER }),
      await changeOf({ requestedBy: OTHER }),
    ]

    expect(await get(address, 'id')).toContain('di alamat lama dan alamat barunya')
    expect(await get(address, 'en')).toContain('at their former and their new address')
    expect(await get(roles, 'id')).not.toContain('alamat lama')
    expect(await get(roles, 'en')).not.toContain('former')
    expect(await get(roles, 'en')).toContain('they are told by email')
  })

  it('is marked where it differs', async () => {
    const body = await get(await changeOf(asMoved), 'id')

    expect([...body.matchAll(/<mark>([^<]*)<\/mark>/g)].map(([, part]) => part)).toEqual([
      'rahayu@',
      'rahayuu@',
    ])
  })

  it('breaks on a phone after @ and dots only, one above the other', { timeout: 60_000 }, async () => {
    const long = 'agus.prasetyo.setiawan.wibowo.kusumawardhana@kotamedan.example'
    const body = await get(await changeOf({ ...asMoved, before: access(long) }), 'id')
    const context = await browser.newContext(phone)
    const page = await openDocument(context, body)

    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('td .address')].map((address) => {
        const range = document.createRange()
        const parts = [...address.childNodes].filter(({ textContent }) => textContent !== '')
        const broken = parts.filter((part) => {
          range.selectNodeContents(part)
          return range.getClientRects().length > 1
        })
        const { left, top } = address.getBoundingClientRect()
        return { broken: broken.length, left: Math.round(left), top }
      }),
    )
    await context.close()

    expect(shown.map(({ broken }) => broken)).toEqual([0, 0])
    expect(shown[0]?.left).toBe(shown[1]?.left)
    expect(shown[0]?.top).toBeLessThan(shown[1]?.top ?? 0)
  })
})

describe('the mailbox behind a change of roles', () => {
  const move = async (emailMovedAt: string) => {
    const person = await peopleIn(tables()).get(ABOUT)
    await putRecord(tables(), keys.person(ABOUT), {
      ...person,
      emailMovedAt,
      formerEmail: 'siti.lama@kota.example',
      emailMovedBy: OTHER,
    })
    return peopleIn(tables()).get(OTHER)
  }

  it('is shown, with who moved it lately, from where and when', async () => {
    const mover = await move('2026-12-01T02:00:00.000Z')
    const page = parse(await get(await changeOf({ requestedBy: OTHER }), 'en')).text.replaceAll(/\s+/g, ' ')

    expect(page).toContain('Sign-in links go to')
    expect(page).toContain('email address was changed lately')
    expect(page).toContain(`requested by ${mover?.name}`)
    expect(page).toContain('siti.lama@kota.example')
  })

  it('is told of somebody whom an officer added lately, and of nobody whom the operator did', async () => {
    const person = await peopleIn(tables()).get(ABOUT)
    const added = { ...person, addedAt: '2026-12-01T02:00:00.000Z' }
    await putRecord(tables(), keys.person(ABOUT), { ...added, addedBy: OTHER })
    const byOfficer = await get(await changeOf({ requestedBy: OTHER }), 'en')
    await putRecord(tables(), keys.person(ABOUT), added)
    const byOperator = await get(await changeOf({ requestedBy: OTHER }), 'en')

    expect(byOfficer).toContain('This person was added lately')
    expect(byOperator).not.toContain('This person was added lately')
  })

  it('is not pointed out once it was moved long ago', async () => {
    await move('2026-08-01T02:00:00.000Z')

    expect(await get(await changeOf({ requestedBy: OTHER }), 'id')).not.toContain('baru saja diganti')
  })
})
