import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDirectory } from '../../functions/people/read-directory.ts'
import { anyCity, leafLines } from './any-city.ts'
import {
  bytesOf,
  type Cells,
  csvText,
  inventFiles,
  piecesOf,
  readFiles,
  TODAY,
  withCell,
} from './csv-files.ts'

describe('reading a whole organisation', () => {
  it('finds nothing wrong with the sample', async () => {
    const sample = (name: string) => [readFileSync(new URL(`../../data/sample/${name}.csv`, import.meta.url))]

    const reading = await readDirectory(
      { people: sample('people'), units: sample('units'), plans: sample('plans') },
      TODAY,
    )

    expect(reading).toMatchObject({ ok: true })
  })

  it('finds nothing wrong with any invented organisation', async () => {
    await fc.assert(
      fc.asyncProperty(anyCity, async (city) => {
        expect(await readFiles(inventFiles(...city))).toMatchObject({ ok: true })
      }),
      { numRuns: 20 },
    )
  })

  it.each([
    [';', '\n', ''],
    [';', '\r\n', '\ufeff'],
    ['\t', '\r\n', ''],
    [',', '\r\n', '\ufeff'],
  ])(
    'reads what a spreadsheet writes with %j between cells and %j between lines, mark %j',
    async (delimiter, lineEnd, mark) => {
      const files = inventFiles(80, 3)
      const written = (rows: Cells) =>
        piecesOf(bytesOf(`${mark}${csvText(rows, delimiter, lineEnd)}${lineEnd}`))

      const reading = await readDirectory(
        { people: written(files.people), units: written(files.units), plans: written(files.plans) },
        TODAY,
      )

      expect(reading).toEqual(await readFiles(files))
    },
  )

  it('reads columns in any order', async () => {
    const files = inventFiles(80, 4)
    const backwards = (rows: Cells) => rows.map((row) => row.toReversed())

    const reading = await readFiles({
      ...files,
      people: backwards(files.people),
      units: backwards(files.units),
    })

    expect(reading).toEqual(await readFiles(files))
  })

  it('tells all that is wrong at once, in the order of reading', async () => {
    const files = inventFiles(80, 5)
    const [first = 0, second = 0] = leafLines(files)
    const wrong = withCell(
      withCell(withCell(files, 'units', 3, 'name', ''), 'people', second, 'email', 'x'),
      'people',
      first,
      'grade',
      'Z',
    )

    const reading = await readFiles(wrong)

    expect(reading).toMatchObject({
      ok: false,
      problems: [
        { file: 'people', line: first, column: 'grade' },
        { file: 'people', line: second, column: 'email' },
        { file: 'units', line: 3, column: 'name' },
      ],
    })
    expect(reading.ok ? 0 : reading.problems.length).toBe(3)
  })

  it('tells a repeated unit code where it is repeated', async () => {
    const files = inventFiles(80, 6)
    const again = [...files.units, files.units[2] ?? []]

    const reading = await readFiles({ ...files, units: again })

    expect(reading).toMatchObject({
      ok: false,
      problems: [{ file: 'units', line: again.length, column: 'code', code: 'code-repeated' }],
    })
  })
})
