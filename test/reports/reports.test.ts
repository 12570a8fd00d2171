import { beforeAll, describe, expect, it } from 'vitest'
import { placeOf, reportExports } from '../../functions/reports/report-files.ts'
import { ofReports } from '../../functions/reports/reports.ts'
import { memoryArchive } from '../audit/memory-archive.ts'
import { fileText } from '../ground/file-text.ts'
import { OPENED_AT } from '../ground/period.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { agency } from '../web/agency.ts'
import { hrSite, signedInAs, siteDeps } from '../web/sites.ts'

const tables = withTables()
const sources = () => ({ tables: tables(), archive: memoryArchive().archive })
const subject = { periodId: '2026-q4' }

beforeAll(() => agency(tables()))

const open = (address: string) =>
  visit(hrSite(siteDeps({ tables: tables() })), 'GET', address, { cookies: signedInAs('hr') })

describe.each(Object.values(ofReports((one) => one)))('the report $kind', ({ kind, report }) => {
  const address = `/hr/periods/2026-q4/reports/${placeOf(kind)}`

  it('is led to from the page of its period', async () => {
    expect((await open('/hr/periods/2026-q4')).body).toContain(`href="${address}"`)
  })

  it('has a page with a row for each of its file, and the button of that file', async () => {
    const { status, body } = await open(address)
    const lines = (await fileText(reportExports[kind], { ...subject, at: OPENED_AT }, sources())).split(
      '\r\n',
    )

    expect(status).toBe(200)
    expect(lines.at(-1)).toBe('')
    expect(lines.length).toBeGreaterThan(2)
    expect(lines[0]).toBe(`\uFEFF${report.columns.map(({ name }) => name).join(',')}`)
    expect(body.match(/scope="row"/g)).toHaveLength(lines.length - 2)
    expect(body).toContain(`name="file" value="${kind}"`)
  })

  it('counts the rows of its file before it is written', async () => {
    const text = await fileText(reportExports[kind], { ...subject, at: OPENED_AT }, sources())

    expect(await reportExports[kind].count(subject, sources())).toBe(text.split('\r\n').length - 2)
  })

  it('is of a period that there is', async () => {
    expect((await open(address.replace('2026-q4', '2031-q4'))).status).toBe(404)
  })
})

it('tells of each unit where its appraisals stand', async () => {
  const text = await fileText(reportExports.unitProgress, { ...subject, at: OPENED_AT }, sources())

  expect(text).toContain('\r\nSekretariat Daerah,23,0,0,0,0,14,9,0\r\n')
})
