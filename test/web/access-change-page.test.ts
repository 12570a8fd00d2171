import { parse } from 'node-html-parser'
import { describe, expect, it } from 'vitest'
import { keys } from '../../functions/platform/table/keys.ts'
import { peopleIn } from '../../functions/records/people.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { ABOUT, HR, OTHER, withAccessChangePage } from './access-change-site.ts'

const tables = withTables()
const { changeOf, get } = withAccessChangePage(tables)

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
