import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCity, leafLines, linesOf } from './any-city.ts'
import { cellAt, inventFiles, readFiles, withCell } from './csv-files.ts'
import { peopleMutations, planMutations, unitMutations } from './wrong-cells.ts'

describe('reading an organisation with a wrong cell', () => {
  it.each([
    ['people', peopleMutations],
    ['units', unitMutations],
    ['plans', planMutations],
  ] as const)(
    'tells the one wrong cell of the %s file by its line and column, and nothing else',
    async (file, mutations) => {
      await fc.assert(
        fc.asyncProperty(
          anyCity,
          fc.constantFrom(...mutations),
          fc.nat(),
          async (city, [column, code, change], choice) => {
            const files = inventFiles(...city)
            const lines =
              file === 'people' ? leafLines(files) : linesOf(files[file]).slice(file === 'units' ? 1 : 0)
            const line = lines[choice % lines.length] ?? 0
            const value = change(cellAt(files[file], line, column), files[file], line)

            const reading = await readFiles(withCell(files, file, line, column, value))

            expect(reading).toMatchObject({ ok: false, problems: [{ file, line, column, code }] })
            expect(reading.ok ? [] : reading.problems).toHaveLength(1)
          },
        ),
        { numRuns: 100 },
      )
    },
  )

  it('tells every member of a loop of supervisors', async () => {
    await fc.assert(
      fc.asyncProperty(anyCity, fc.nat(), async (city, choice) => {
        const files = inventFiles(...city)
        const superiorOf = (line: number) =>
          linesOf(files.people).find(
            (other) => cellAt(files.people, other, 'nip') === cellAt(files.people, line, 'supervisor_nip'),
          ) ?? 0
        const deep = linesOf(files.people).filter((line) => superiorOf(line) > 2)
        const low = deep[choice % deep.length] ?? 0
        const high = superiorOf(low)
        const nip = cellAt(files.people, low, 'nip')

        const reading = await readFiles(withCell(files, 'people', high, 'supervisor_nip', nip))

        const at = (line: number) => ({
          file: 'people',
          line,
          column: 'supervisor_nip',
          code: 'supervisor-loop',
        })
        expect(reading).toMatchObject({ ok: false, problems: [at(high), at(low)] })
      }),
      { numRuns: 20 },
    )
  })
})
