import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDirectory } from '../../functions/people/read-directory.ts'
import {
  bytesOf,
  type Cells,
  cellAt,
  csvText,
  inventFiles,
  piecesOf,
  readFiles,
  TODAY,
  withCell,
} from './csv-files.ts'

// Built inside each property, so that a counterexample is told by its size and seed.
const anyCity = fc.tuple(fc.integer({ min: 60, max: 400 }), fc.integer({ min: 0, max: 2 ** 31 - 1 }))

const linesOf = (rows: Cells): number[] => rows.slice(1).map((_, index) => index + 2)

/** The lines of people whom no other row names, so that a wrong cell of theirs is wrong in one place only. */
const leafLines = ({ people, plans }: { people: Cells; plans: Cells }): number[] => {
  const named = new Set([
    ...linesOf(people).map((line) => cellAt(people, line, 'supervisor_nip')),
    ...linesOf(plans).map((line) => cellAt(plans, line, 'nip')),
  ])
  return linesOf(people).filter((line) => !named.has(cellAt(people, line, 'nip')))
}

const stranger = '199001012015011999'
type Mutation = [column: string, code: string, change: (old: string, people: Cells, line: number) => string]
const to =
  (value: string): Mutation[2] =>
  () =>
    value

const peopleMutations: Mutation[] = [
  ['nip', 'required', to('')],
  ['nip', 'nip-not-18-digits', (old) => old.slice(1)],
  ['nip', 'nip-bad-birth-date', (old) => `${old.slice(0, 4)}13${old.slice(6)}`],
  ['nip', 'nip-bad-appointment', (old) => `${old.slice(0, 8)}1950${old.slice(12)}`],
  ['nip', 'nip-bad-gender', (old) => `${old.slice(0, 14)}3${old.slice(15)}`],
  ['nip', 'nip-rounded', to('1,98306E+17')],
  ['employment', 'unknown-employment', to('honorer')],
  ['name', 'required', to('')],
  ['name', 'too-long', to('Siregar '.repeat(20))],
  ['name', 'control-character', to('Rina\u0007Siregar')],
  ['email', 'bad-email', to('rina.siregar')],
  ['email', 'bad-email', to('rina siregar@medan.example')],
  ['email', 'email-repeated', (_, people) => cellAt(people, 2, 'email').toUpperCase()],
  ['unit', 'required', to('')],
  ['unit', 'unknown-unit', to('dinas-sulap')],
  ['post', 'required', to('')],
  ['post_type', 'unknown-post-type', to('kepala')],
  ['grade', 'grade-unfit', to('V/a')],
  ['supervisor_nip', 'unknown-supervisor', to(stranger)],
  ['supervisor_nip', 'nip-rounded', to('1.98306E+17')],
  ['supervisor_nip', 'supervises-oneself', (_, people, line) => cellAt(people, line, 'nip')],
  ['status', 'unknown-status', to('aktif')],
  ['roles', 'unknown-role', to('hr;raja')],
]

const unitMutations: Mutation[] = [
  ['name', 'required', to('')],
  ['parent', 'unknown-parent', to('dinas-sulap')],
  ['parent', 'unit-loop', (_, units, line) => cellAt(units, line, 'code')],
  ['head_nip', 'unknown-head', to(stranger)],
  ['calibrator_nip', 'unknown-calibrator', to(stranger)],
]

const planMutations: Mutation[] = [
  ['nip', 'unknown-person', to(stranger)],
  ['work_result', 'required', to('')],
  ['kind', 'unknown-kind', to('utama')],
  ['aspect', 'unknown-aspect', to('mutu')],
  ['indicator', 'required', to('')],
  ['target', 'target-not-number', to('banyak')],
  ['target', 'target-not-number', to('-1')],
  ['target', 'target-ambiguous', to('1.200')],
  ['unit_of_measure', 'required', to('')],
]

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
