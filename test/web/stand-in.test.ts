import { beforeAll, describe, expect, it } from 'vitest'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { agency } from './agency.ts'
import { period } from './pages-shown.ts'
import { hrSite, signedInAs, siteDeps } from './sites.ts'

const tables = withTables()

beforeAll(async () => {
  await agency(tables())
})

const page = async (address: string, language: 'id' | 'en') => {
  const site = hrSite(siteDeps({ tables: tables(), now: new Date('2026-12-07T02:00:00.000Z') }))
  const cookies = { ...signedInAs('hr'), bina_language: language }
  return (await visit(site, 'GET', address, { cookies })).body
}

/** The row of a unit, from its name on. */
const rowOf = (body: string, unit: string) => body.slice(body.indexOf(unit)).split('</tr>')[0]

describe('the list of calibrations', () => {
  it('says who of HR signed, and in whose place', async () => {
    const [id, en] = [await page('/hr/calibrations', 'id'), await page('/hr/calibrations', 'en')]

    expect(rowOf(id, 'Sekretariat Daerah')).toMatch(/Sri Wahyuni.*menggantikan Ratna Wulandari/s)
    expect(rowOf(en, 'Sekretariat Daerah')).toMatch(/Sri Wahyuni.*in place of Ratna Wulandari/s)
    expect(rowOf(en, 'Sekretariat Daerah')).not.toContain('None yet')
  })

  it('names the calibrator of a unit that is not signed', async () => {
    expect(rowOf(await page('/hr/calibrations', 'en'), 'Puskesmas Helvetia')).not.toContain('in place of')
  })
})

describe('the page of a period', () => {
  it.each([
    ['id', 'Tidak ada pengelola kepegawaian yang boleh menggantikan', 'Puskesmas Helvetia, sejak'],
    ['en', 'Nobody in human resources may calibrate in the calibrator’s place', 'Puskesmas Helvetia, since'],
  ] as const)('names the units for which nobody may stand in: %s', async (language, title, unit) => {
    const body = await page(period, language)

    expect(body).toContain(title)
    expect(body).toContain(unit)
    expect(body).not.toMatch(/Sekretariat Daerah, (sejak|since)/)
  })
})
