import { describe, expect, it } from 'vitest'
import { chains, keys } from '../../../functions/platform/table/keys.ts'
import { historyOf } from '../../ground/history-of.ts'
import { putRecord } from '../../ground/reviewable.ts'
import { withTables } from '../../ground/tables.ts'
import { routesBelow } from '../sites.ts'
import { auditor, visitAs } from './auditor-site.ts'
import { NIP, withLivedSite } from './lived-site.ts'

const tables = withTables()
const { opened, site, open, search, idOf, readings } = withLivedSite(tables)

describe('who may read', () => {
  it('is an auditor and nobody else, and the only forms are the search and those of files', () => {
    const posts = routesBelow('/audit').filter(({ method }) => method !== 'GET')

    expect(posts.map(({ path }) => path).toSorted()).toEqual([
      '/audit',
      '/audit/exports',
      '/audit/exports/{exportId}/download',
    ])
    for (const { may } of routesBelow('/audit')) expect(may).toEqual({ roles: ['auditor'] })
  })

  it.each([
    ['HR', ['hr']],
    ['a calibrator', ['calibrator']],
    ['leadership', ['leadership']],
    ['someone without a role', []],
  ] as const)('is not %s, whose try leaves no record of reading', async (_, roles) => {
    const session = { ...auditor, personId: 'nottheaudito', roles }
    const { status, body } = await visitAs(`/audit/appraisals/${idOf(0)}`, { ...site(), session })

    expect(status).toBe(403)
    expect(body).not.toContain('Siti Rahmawati')
    expect(await historyOf(tables(), chains.account('nottheaudito'))).toEqual([])
  })
})

describe('reading', () => {
  it('is recorded with the page and what it showed', async () => {
    await open(`/audit/appraisals/${idOf(0)}`)

    expect((await readings()).at(-1)).toEqual({
      action: 'auditorRead',
      after: { page: 'appraisal', id: idOf(0) },
    })
  })

  it('is recorded without what was searched for, found or not', async () => {
    const before = (await readings()).length
    const found = await search(NIP)
    const lost = await search('rahasia@kota.example')

    expect(found.headers.location).toBe(`/audit/people/${opened().employees[0]?.personId}`)
    expect(lost.status).toBe(422)
    expect((await readings()).slice(before).map(({ after }) => after)).toEqual([
      { page: 'search' },
      { page: 'search' },
    ])
  })

  it('is recorded without an id where there is no such thing', async () => {
    const { status } = await open('/audit/appraisals/2026-q4.nobody')

    expect(status).toBe(404)
    expect((await readings()).at(-1)?.after).toEqual({ page: 'appraisal' })
  })

  it('shows nothing when it cannot be recorded', async () => {
    const blocked = { ...tables(), history: 'no-such-table' }
    const { status, body } = await visitAs('/audit', { ...site(), tables: blocked })

    expect(status).toBe(500)
    expect(body).not.toContain('Triwulan')
  })

  it('can be looked up by the reader, in a chain that is whole', async () => {
    const { body } = await open('/audit/readings')

    expect(body).toContain('Halaman dibaca oleh auditor')
    expect(body).toContain('Rantai riwayat ini utuh')
    expect(body).not.toContain('rahasia@kota.example')
  })
})

describe('the search', () => {
  it.each([
    ['the NIP in its groups', '19850101 201001 2 001'],
    ['the email address in capitals', ' SITI@kota.example '],
  ])('finds a person by %s', async (_, typed) => {
    const { status, headers } = await search(typed)

    expect([status, headers.location]).toEqual([303, `/audit/people/${opened().employees[0]?.personId}`])
  })

  it('asks again where nothing was typed or nobody is found, keeping what was typed', async () => {
    expect((await search(' ')).body).toContain('Isi NIP atau alamat email')
    expect((await search('1234')).body).toContain('value="1234"')
  })

  it('never lets what is typed into an address', async () => {
    const { body } = await open('/audit')

    expect(body).toMatch(/<form method="post" action="\/audit"/)
    expect((await open(`/audit/find?person=${NIP}`)).status).toBe(404)
    expect((await open(`/audit?person=${NIP}`)).headers.location).toBeUndefined()
  })

  it('begins a list anew where the place in it is no place of ours', async () => {
    const { status } = await open(`/audit/people/${opened().employees[0]?.personId}?page=nonsense`)

    expect(status).toBe(200)
  })
})

describe('the page of a person', () => {
  it('names periods and units as people do', async () => {
    const { body } = await open(`/audit/people/${opened().employees[0]?.personId}`)

    expect(body).toContain('>Triwulan IV 2026</a>')
    expect(body).toContain('Dinas Kesehatan')
    expect(body).not.toMatch(/>(?:2026-q4|dinkes)</)
  })

  it('keeps the id of a unit that is in the directory no more', async () => {
    const moved = { ...opened().employees[1], personId: 'formerformer', unitId: 'dibubarkan' }
    await putRecord(tables(), keys.person(moved.personId), moved)

    const { body } = await open(`/audit/people/${moved.personId}`)

    expect(body).toContain('>dibubarkan<')
  })
})
