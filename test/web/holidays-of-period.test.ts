import { beforeAll, describe, expect, it } from 'vitest'
import { periodsIn } from '../../functions/records/periods.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { cookies, ELECTION, withHolidayDesk } from './holiday-desk.ts'
import { hrSite, siteDeps } from './sites.ts'

const tables = withTables()
const { get, post } = withHolidayDesk(tables)

beforeAll(async () => {
  await post('/hr/holidays', ELECTION)
  await post('/hr/holidays/2026-12-24/remove')
})

describe('a period', () => {
  const request = {
    period: '2027-q1',
    selfAssessmentDue: '2026-12-14',
    reviewDue: '2026-12-29',
    calibrationDue: '2027-01-06',
  }

  it('has due dates suggested that heed what HR changed', async () => {
    const { body } = await get('/hr/periods/new')

    // Fifteen working days from 23 November without the 9th of December, ten more with the 24th and without the 25th.
    expect(body).toContain('value="2026-12-15"')
    expect(body).toContain('value="2026-12-30"')
  })

  it('is opened with a warning where holidays are estimates', async () => {
    const { body } = await get(`/hr/periods/check?${new URLSearchParams(request)}`)

    expect(body).toContain('Sebagian hari libur 2027 masih perkiraan')
    expect(body).toContain('href="/hr/holidays?year=2027"')
    expect(body).not.toContain('belum diisi')
  })

  it('keeps the list that it was opened with', async () => {
    await post('/hr/periods', request)
    await post('/hr/holidays', { ...ELECTION, date: '2026-12-10' })

    const period = await periodsIn(tables()).get('2027-q1')

    expect(period?.holidays).toContain('2026-12-09')
    expect(period?.holidays).not.toContain('2026-12-10')
    expect(period?.holidays).not.toContain('2026-12-24')
    expect(period?.holidays).toContain('2027-08-17')
  })
})

it('a period that reaches into a year without holidays is opened with a warning', async () => {
  const site = hrSite(siteDeps({ tables: tables(), now: new Date('2029-11-05T02:00:00.000Z') }))
  const dates = { selfAssessmentDue: '2029-11-20', reviewDue: '2029-12-04', calibrationDue: '2029-12-18' }
  const address = `/hr/periods/check?${new URLSearchParams({ period: '2029-q4', ...dates })}`

  const { body } = await visit(site, 'GET', address, { cookies })

  expect(body).toContain('Hari libur 2030 belum diisi')
  expect(body).toContain('href="/hr/holidays?year=2030"')
})
