import { describe, expect, it } from 'vitest'
import { readPeopleCsv } from '../../functions/people/read-people-csv.ts'
import { readPlansCsv } from '../../functions/people/read-plans-csv.ts'
import { readUnitsCsv } from '../../functions/people/read-units-csv.ts'
import { peopleIn } from '../../functions/records/people.ts'
import { withTables } from '../ground/tables.ts'
import { bytesOf, type Cells, csvText, inventFiles, piecesOf, readFiles, TODAY } from './csv-files.ts'
import { importFiles, importingDeps } from './importing.ts'

const files = inventFiles(40, 7)

const without = (rows: Cells, column: string): Cells => {
  const place = rows[0]?.indexOf(column) ?? -1
  return rows.map((cells) => cells.filter((_, at) => at !== place))
}
const bytes = (rows: Cells) => piecesOf(bytesOf(csvText(rows)))

const READERS = {
  people: (rows: Cells) => readPeopleCsv(bytes(rows), TODAY),
  units: (rows: Cells) => readUnitsCsv(bytes(rows)),
  plans: (rows: Cells) => readPlansCsv(bytes(rows)),
} as const

/** The columns that files made before they were added may lack. */
const OPTIONAL = [
  ['people', 'roles'],
  ['people', 'language'],
  ['units', 'parent'],
  ['plans', 'kind'],
  ['plans', 'aspect'],
] as const

const columns = (['people', 'units', 'plans'] as const).flatMap((file) =>
  (files[file][0] ?? []).map((column) => [file, column] as const),
)
const isOptional = (file: string, column: string) =>
  OPTIONAL.some(([one, other]) => one === file && other === column)

describe('a file of an earlier form', () => {
  it.each(OPTIONAL)('is taken without its column: %s without %s', async (file, column) => {
    expect((await READERS[file](without(files[file], column))).problems).toEqual([])
  })

  it.each(columns.filter(([file, column]) => !isOptional(file, column)))(
    'is refused without a column that it always had: %s without %s',
    async (file, column) => {
      expect(await READERS[file](without(files[file], column))).toMatchObject({
        isReadable: false,
        problems: [{ file, line: 1, column, code: 'missing-column' }],
      })
    },
  )

  it('is refused with a column that nobody knows, whatever else it lacks', async () => {
    const [header = [], ...rows] = without(files.units, 'parent')
    const odd = [[...header, 'warna'], ...rows.map((row) => [...row, 'biru'])]

    expect((await READERS.units(odd)).problems).toEqual([
      { file: 'units', line: 1, column: 'warna', code: 'unknown-column' },
    ])
  })
})

describe('what a missing column means', () => {
  it('is a main result measured by quantity, for plans', async () => {
    const { plans } = await READERS.plans(without(without(files.plans, 'kind'), 'aspect'))

    const results = plans.flatMap(({ workResults }) => workResults)
    expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['main']))
    expect(new Set(results.flatMap(({ indicators }) => indicators.map(({ aspect }) => aspect)))).toEqual(
      new Set(['quantity']),
    )
  })

  it('is a unit that stands by itself, for units', async () => {
    const reading = await readFiles({ ...files, units: without(files.units, 'parent') })

    expect(reading.ok && reading.directory.units.every(({ parent }) => parent === '')).toBe(true)
  })

  const tables = withTables()

  /** The last row once more, for somebody with another number and address. */
  const newcomer = (files.people.at(-1) ?? []).map((cell, at) => {
    const column = files.people[0]?.[at]
    if (column === 'nip') return `${cell.slice(0, 15)}987`
    return column === 'email' ? 'newcomer@medan.example' : cell
  })

  const holders = async () => {
    const column = files.people[0]?.indexOf('nip') ?? -1
    const ids = await Promise.all(
      files.people.slice(1).map((row) => peopleIn(tables()).idByNip(row[column] ?? '')),
    )
    const people = await Promise.all(ids.map((id) => (id ? peopleIn(tables()).get(id) : undefined)))
    return people.flatMap((person) =>
      person && person.roles.length > 0 ? [{ id: person.personId, roles: person.roles }] : [],
    )
  }

  it('is that everybody keeps their roles, and who is new has none', async () => {
    const deps = importingDeps(tables())
    const first = await importFiles('with-roles', files, deps)
    const before = await holders()

    const people = without([...files.people, newcomer], 'roles')
    const again = await importFiles('without-roles', { ...files, people }, deps)

    expect([first.state, again.state]).toEqual(['imported', 'imported'])
    expect(again.peopleAdded).toBe(1)
    expect(before.length).toBeGreaterThan(0)
    expect(await holders()).toEqual(before)
  })
})
