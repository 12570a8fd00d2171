import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { actionOf, historyEntrySchema } from '../../functions/domain/history-entry.ts'
import { historyOfRelease } from '../upgrade/kept-history.ts'
import { KEPT_MACHINES } from '../upgrade/releases.ts'
import { factRows, isExported, wordRows } from './fact-table.ts'

const specification = readFileSync('docs/evidence-format.md', 'utf8')

/** The rows of the tables with these columns. */
const tablesOf = (columns: string): string[][] =>
  specification
    .split(`${columns}\n`)
    .slice(1)
    .map((table) => table.split('\n\n')[0]?.trim().split('\n').slice(1) ?? [])

it('the specification has the facts of every event, those of exported chains first', () => {
  expect(factRows(true).length).toBeGreaterThan(40)
  expect(factRows(false).length).toBeGreaterThan(20)
  expect(tablesOf('| action | `before` | `after` |')).toEqual([factRows(true), factRows(false)])
})

it('the specification has the words of every list that it names', () => {
  expect(wordRows().length).toBeGreaterThan(5)
  expect(tablesOf('| type | is one of |')).toEqual([wordRows()])
})

it('the events of exported chains are those that stand in them', () => {
  const entries = KEPT_MACHINES.flatMap(historyOfRelease).map(({ pk: _, sk: __, ...item }) =>
    historyEntrySchema.parse(item),
  )

  const misplaced = entries.filter(
    (entry) => isExported(actionOf(entry)) !== /^(period|calibration|appraisal)\//.test(entry.chain),
  )
  expect(entries.length).toBeGreaterThan(500)
  expect(misplaced.map(({ chain, action }) => `${chain} ${action}`)).toEqual([])
})
