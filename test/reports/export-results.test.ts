import { beforeAll, expect, it } from 'vitest'
import { resultsExport } from '../../functions/reports/export-results.ts'
import { memoryArchive } from '../audit/memory-archive.ts'
import { fileText } from '../ground/file-text.ts'
import { OPENED_AT } from '../ground/period.ts'
import { withTables } from '../ground/tables.ts'
import { agency } from '../web/agency.ts'

const tables = withTables()
const sources = () => ({ tables: tables(), archive: memoryArchive().archive })
const subject = { periodId: '2026-q4' }

beforeAll(() => agency(tables()))

it('has a row for each appraisal, a NIP in groups that a spreadsheet leaves alone', async () => {
  const text = await fileText(resultsExport, { ...subject, at: OPENED_AT }, sources())

  const lines = text.split('\r\n')
  expect(text.startsWith('\uFEFFnip,name,unit,post,state,')).toBe(true)
  expect(lines).toHaveLength(15)
  expect(lines.at(-1)).toBe('')
  expect(lines[1]).toMatch(/^19850101 201001 2 001,Siti Rahmawati,Dinas Kesehatan,Analis Kesehatan,review,/)
})

it('counts its rows by the counters of the period before it is written', async () => {
  // Four units have counters and no appraisals.
  expect(await resultsExport.count(subject, sources())).toBeGreaterThan(100)
})
