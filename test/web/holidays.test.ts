import { describe, expect, it } from 'vitest'
import { readHolidays } from '../../functions/periods/holidays.ts'
import { compareChain } from '../../functions/platform/history/compare-chain.ts'
import { chains } from '../../functions/platform/table/keys.ts'
import { historyOf } from '../ground/history-of.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { ELECTION, withHolidayDesk } from './holiday-desk.ts'
import { signedInAs, siteDeps, sitesOf } from './sites.ts'

const tables = withTables()
const { get, post } = withHolidayDesk(tables)

const datesOf = async (year: number) =>
  (await readHolidays(tables(), [year])).flatMap(({ holidays }) => holidays.map(({ date }) => date))

describe('the holidays of a year', () => {
  it('are those delivered with their source, until HR changes them', async () => {
    const { body } = await get('/hr/holidays?year=2026')

    expect(body).toContain('Jumat, 25 Desember 2026')
    expect(body).toContain('SKB 3 Menteri 1497/2025')
    expect(body).toContain('href="/hr/holidays/2026-12-25/remove"')
  })

  it('are marked where they are estimates, and missing where nobody knows them', async () => {
    expect((await get('/hr/holidays?year=2027')).body).toContain('Perkiraan</')
    expect((await get('/hr/holidays?year=2029')).body).toContain('Belum ada hari libur untuk tahun ini')
  })

  it.each(['1999', 'x', '20270'])('has no page for the year %s', async (year) => {
    expect((await get(`/hr/holidays?year=${year}`)).status).toBe(404)
  })
})

describe('adding a holiday', () => {
  it.each([
    [{ date: '' }, 'date', 'Isi tanggal hari libur'],
    [{ date: '2026-02-30' }, 'date', 'Isi tanggal hari libur'],
    [{ date: '2040-01-01' }, 'date', 'Isi tanggal antara tahun lalu dan lima tahun ke depan'],
    [{ date: '2026-12-25' }, 'date', 'Tanggal ini sudah ada dalam daftar'],
    [{ name: ' ' }, 'name', 'Isi nama hari libur, paling panjang 120 huruf'],
    [{ name: 'x'.repeat(121) }, 'name', 'Isi nama hari libur, paling panjang 120 huruf'],
    [{ name: 'Libur https://evil.example' }, 'name', 'Tulis nama tanpa alamat situs'],
    [{ nameEn: '=HYPERLINK(A1)' }, 'nameEn', 'Tulis nama tanpa alamat situs'],
    [{ kind: 'birthday' }, 'kind', 'Pilih jenisnya'],
    [{ source: '' }, 'source', 'Isi sumbernya, paling panjang 200 huruf'],
  ])('refuses %j beside its field', async (wrong, field, words) => {
    const { status, body } = await post('/hr/holidays', { ...ELECTION, ...wrong })

    expect(status).toBe(422)
    expect(body).toContain(`<a href="#${field}">${words}`)
    expect(await datesOf(2026)).not.toContain(ELECTION.date)
  })

  it('keeps it, tells History who did it and never what it is called', async () => {
    const { status, headers } = await post('/hr/holidays', ELECTION)

    expect([status, headers.location]).toEqual([303, '/hr/holidays?year=2026&done=added'])
    const shown = await get(String(headers.location))
    expect(shown.body).toContain('Hari libur sudah ditambahkan')
    expect(shown.body).toContain('Pemungutan suara ulang')
    const [entry, ...more] = await historyOf(tables(), chains.holidays(2026))
    expect(more).toEqual([])
    expect(entry).toMatchObject({
      action: 'holidayAdded',
      actor: { kind: 'person', id: 'hrhrhrhrhrh1', as: 'hr' },
      after: { day: '2026-12-09' },
    })
    expect(JSON.stringify(entry)).not.toContain('Pemungutan')
    expect(await compareChain(tables(), { chain: chains.holidays(2026) })).toEqual([])
  })

  it('is kept once, however often it is sent', async () => {
    const again = await post('/hr/holidays', ELECTION)

    expect(again.status).toBe(422)
    expect(await historyOf(tables(), chains.holidays(2026))).toHaveLength(1)
  })

  it('of two at once keeps both or sends one to look again', async () => {
    const days = ['2028-01-01', '2028-05-01', '2028-06-01']
    const answers = await Promise.all(days.map((date) => post('/hr/holidays', { ...ELECTION, date })))

    const kept = days.filter((_, at) => answers[at]?.status === 303)
    expect(kept.length).toBeGreaterThan(0)
    expect(await datesOf(2028)).toEqual(kept)
    expect(answers.every(({ status }) => status === 303 || status === 409)).toBe(true)
  })
})

describe('removing a holiday', () => {
  it('is confirmed first, and told in History', async () => {
    const page = await get('/hr/holidays/2026-12-24/remove')
    const { status, headers } = await post('/hr/holidays/2026-12-24/remove')
    const again = await post('/hr/holidays/2026-12-24/remove')

    expect(page.body).toContain('Hapus hari libur ini?')
    expect(page.body).toContain('Kamis, 24 Desember 2026')
    expect([status, headers.location]).toEqual([303, '/hr/holidays?year=2026&done=removed'])
    expect(again.status).toBe(404)
    expect(await datesOf(2026)).not.toContain('2026-12-24')
    expect((await historyOf(tables(), chains.holidays(2026))).at(-1)).toMatchObject({
      action: 'holidayRemoved',
      before: { day: '2026-12-24' },
    })
    expect(await compareChain(tables(), { chain: chains.holidays(2026) })).toEqual([])
  })
})

it('auditors read who changed the holidays of a year, and of no other', async () => {
  const auditor = sitesOf(siteDeps({ tables: tables() })).find(({ name }) => name === 'auditor')?.handler
  if (!auditor) throw new Error('There is no auditor’s site.')
  const read = (year: string) =>
    visit(auditor, 'GET', `/audit/histories/holidays/${year}`, { cookies: signedInAs('auditor') })

  const { body } = await read('2026')

  expect(body).toContain('Riwayat hari libur')
  expect(body).toContain('Hari libur ditambahkan')
  expect(body).toContain('9 Des 2026')
  expect((await read('2031')).status).toBe(404)
})
