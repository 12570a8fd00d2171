import { beforeAll, describe, expect, it } from 'vitest'
import { appraisalsIn } from '../../functions/records/appraisals.ts'
import { periodsIn } from '../../functions/records/periods.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { agency } from './agency.ts'
import { hrSite, signedInAs, siteDeps } from './sites.ts'

const tables = withTables()
beforeAll(async () => {
  await agency(tables())
})

const site = () => hrSite(siteDeps({ tables: tables() }))
const cookies = signedInAs('hr')
const post = (address: string, form: Readonly<Record<string, string>>) =>
  visit(site(), 'POST', address, { form, cookies })
const period = '/hr/periods/2026-q4'
const dates = { selfAssessmentDue: '2026-12-04', reviewDue: '2026-12-18', calibrationDue: '2026-12-23' }

describe('extending', () => {
  it.each([
    [{}, 'Undurkan setidaknya satu batas waktu'],
    [{ selfAssessmentDue: '2026-11-30' }, 'Batas waktu hanya dapat diundur, tidak dimajukan'],
    [{ reviewDue: '' }, 'Isi tanggal batas waktu'],
    [{ calibrationDue: '2027-09-20' }, 'Batas waktu paling lambat 300 hari setelah periode dibuka'],
    [{ calibrationDue: '9999-12-31' }, 'Batas waktu paling lambat 300 hari setelah periode dibuka'],
    [{ reviewDue: '2026-12-30' }, 'Batas kalibrasi harus setelah batas penilaian atasan'],
  ])('refuses %j beside its field and keeps what was typed', async (wrong, words) => {
    const { status, body } = await post(`${period}/extend`, { ...dates, ...wrong })

    expect(status).toBe(422)
    expect(body).toContain(words)
    for (const typed of Object.values({ ...dates, ...wrong }).filter(Boolean))
      expect(body).toContain(`value="${typed}"`)
  })

  it('moves the due dates and says so', async () => {
    const { headers } = await post(`${period}/extend`, { ...dates, calibrationDue: '2026-12-30' })

    const shown = await visit(site(), 'GET', String(headers.location), { cookies })
    expect(headers.location).toBe(`${period}?done=extended`)
    expect(shown.body).toContain('Batas waktu sudah diperbarui')
    expect(await periodsIn(tables()).get('2026-q4')).toMatchObject({ ...dates, calibrationDue: '2026-12-30' })
  })
})

describe('withdrawing', () => {
  const address = '/hr/appraisals/2026-q4.employee0003/withdraw'

  it('asks for a reason and for certainty', async () => {
    const { status, body } = await post(address, { reason: 'bored' })

    expect(status).toBe(422)
    expect(body).toContain('<a href="#reason">Pilih alasannya</a>')
    expect(body).toContain('<a href="#confirmed">')
  })

  it('takes one of two who press at once, and tells the other', async () => {
    const form = { reason: 'movedOut', confirmed: 'yes' }

    const both = await Promise.all([post(address, form), post(address, form)])

    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
    const appraisal = await appraisalsIn(tables()).get('2026-q4.employee0003')
    expect(appraisal).toMatchObject({ state: 'withdrawn', withdrawnReason: 'movedOut' })
  })
})

describe('closing early', () => {
  it('asks for certainty first', async () => {
    const { status, body } = await post(`${period}/close-early`, {})

    expect(status).toBe(422)
    expect(body).toContain('Centang untuk memastikan')
    expect((await periodsIn(tables()).get('2026-q4'))?.closeEarlyAskedAt).toBeUndefined()
  })

  it('is done once, and bars any further change', async () => {
    const closed = await post(`${period}/close-early`, { confirmed: 'yes' })

    const again = await post(`${period}/close-early`, { confirmed: 'yes' })
    const extended = await post(`${period}/extend`, { ...dates, calibrationDue: '2027-01-15' })

    expect(closed).toMatchObject({ status: 303, headers: { location: period } })
    expect(again.status).toBe(409)
    expect(extended.status).toBe(409)
    const shown = await visit(site(), 'GET', period, { cookies })
    expect(shown.body).toContain('Penilaian mandiri ditutup lebih awal')
    expect(shown.body).not.toContain(`${period}/extend`)
  })
})
