import { describe, expect, it } from 'vitest'
import { type Row, readTable } from '../../functions/people/csv-table.ts'
import type { ImportFile } from '../../functions/people/import-problem.ts'
import { bytesOf, piecesOf } from './csv-files.ts'

const readBytes = async <Column extends string>(
  file: ImportFile,
  bytes: Uint8Array,
  columns: readonly Column[],
) => {
  const rows: Row<Column>[] = []
  const { problems, ...table } = await readTable(file, piecesOf(bytes), { columns }, (row) => rows.push(row))
  return { ...table, rows, problems: problems.kept, more: problems.more }
}

const read = (text: string) => readBytes('units', bytesOf(text), ['code', 'name'])
const seen = async (text: string) =>
  (await read(text)).rows.map(({ line, cell }) => [line, cell('code'), cell('name')])

describe('reading a table', () => {
  it('counts lines as an editor does, over blank lines and cells of several lines', async () => {
    const rows = await seen('code,name\n\na,one\n"b","two\nlines"\n\n,\nc,three\n')

    expect(rows).toEqual([
      [3, 'a', 'one'],
      [4, 'b', 'two\nlines'],
      [8, 'c', 'three'],
    ])
  })

  it('takes a header with capitals and spaces for the column it means', async () => {
    const table = await readBytes('units', bytesOf('Head NIP, CODE\n1,a\n'), ['code', 'head_nip'])

    expect(table.problems).toEqual([])
    expect(table.rows[0]?.cell('head_nip')).toBe('1')
  })

  it('tells every column that is missing, unknown or there twice', async () => {
    const table = await readBytes('people', bytesOf('nip,nip,mail\n1,2,3\n'), ['nip', 'email'])

    expect(table).toEqual({
      isReadable: false,
      missing: [],
      rows: [],
      more: 0,
      problems: [
        { file: 'people', line: 1, column: 'email', code: 'missing-column' },
        { file: 'people', line: 1, column: 'mail', code: 'unknown-column' },
        { file: 'people', line: 1, column: 'nip', code: 'repeated-column' },
      ],
    })
  })

  it('tells strange columns shortly, however long or many they are', async () => {
    const header = [
      'code',
      'name',
      '__proto__',
      'x'.repeat(100_000),
      ...Array.from({ length: 50 }, (_, at) => `y${at}`),
    ]

    const { problems } = await read(`${header.join(',')}\na,one\n`)

    expect(problems).toHaveLength(20)
    expect(problems[0]).toMatchObject({ column: '__proto__', code: 'unknown-column' })
    expect(problems[1]?.column).toMatch(/^x{38,40}…?$/)
  })

  it('tells a row with a comma that lacks quotation marks, and one that ends too early', async () => {
    const table = await read('code,name\na,Dinas Kesehatan, Kota\nb\nc,three\n')

    expect(table.problems).toEqual([
      { file: 'units', line: 2, column: '', code: 'too-many-cells', value: '3' },
      { file: 'units', line: 3, column: 'name', code: 'too-few-cells', value: '1' },
    ])
    expect(table.rows.map(({ isBroken }) => isBroken)).toEqual([true, true, false])
  })

  it('passes over empty cells that a spreadsheet leaves at the right', async () => {
    expect((await read('code,name,,\na,one,,\n')).problems).toEqual([])
  })

  it('tells where a quotation mark opens that never closes', async () => {
    const { problems } = await read('code,name\na,one\nb,"two\nc,three\nd,four\n')

    expect(problems).toEqual([{ file: 'units', line: 3, column: '', code: 'broken-quotes' }])
  })

  it.each([
    [
      'Windows-1252',
      new Uint8Array([0x63, 0x6f, 0x64, 0x65, 0x2c, 0x6e, 0x61, 0x6d, 0x65, 0x0a, 0x61, 0x2c, 0xe9]),
    ],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x63, 0x00, 0x6f, 0x00])],
    ['UTF-16 without a mark', new Uint8Array([0x63, 0x00, 0x6f, 0x00])],
    ['a spreadsheet’s own format', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00])],
  ])('says plainly that a file in %s is not UTF-8', async (_, bytes) => {
    const { problems } = await readBytes('units', bytes, ['code', 'name'])

    expect(problems).toEqual([{ file: 'units', line: 1, column: '', code: 'not-utf8' }])
  })

  it.each(['', '\n\n', 'code,name\n', 'code,name\n,\n'])('says of %j that it has no rows', async (text) => {
    expect((await read(text)).problems).toMatchObject([{ line: 1, column: '', code: 'no-rows' }])
  })

  it('says that a byte in the midst of a file is not UTF-8, and nothing else of it', async () => {
    const bytes = Buffer.concat([bytesOf('code,name\na,one\nb,'), Uint8Array.of(0xe9), bytesOf('\n,,,\n')])

    const { problems } = await readBytes('units', bytes, ['code', 'name'])

    expect(problems).toEqual([{ file: 'units', line: 1, column: '', code: 'not-utf8' }])
  })

  it('counts all mistakes of a file in which every row is wrong, and keeps the first thousand', async () => {
    const { problems, more } = await read(`code,name\n${'x\n'.repeat(50_000)}`)

    expect([problems.length, more]).toEqual([1_000, 49_000])
  })

  it('gives up on more rows than any agency has', async () => {
    const { isReadable, problems } = await read(`code,name\n${'a,b\n'.repeat(250_001)}`)

    expect(isReadable).toBe(false)
    expect(problems).toEqual([{ file: 'units', line: 250_002, column: '', code: 'too-many-rows' }])
  })

  it('gathers no more than four mebibytes behind a quotation mark that never closes', async () => {
    const { problems } = await read(`code,name\na,one\nb,"${'two\n'.repeat(1_200_000)}`)

    expect(problems).toEqual([{ file: 'units', line: 3, column: '', code: 'broken-quotes' }])
  })
})
