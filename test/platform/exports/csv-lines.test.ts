import { expect, it } from 'vitest'
import { csvHeader, csvLine } from '../../../functions/platform/exports/csv-lines.ts'

it('keeps a spreadsheet from running what people typed', () => {
  expect(csvLine(['Sri, S.Kom', '=1+1', 12])).toBe('"Sri, S.Kom",\'=1+1,12\r\n')
})

it('begins with the mark by which Excel knows UTF-8', () => {
  expect(csvHeader(['Nama', 'Unit'])).toBe('\uFEFFNama,Unit\r\n')
})
