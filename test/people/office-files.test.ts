import { expect, it } from 'vitest'
import { readPeopleCsv } from '../../functions/people/read-people-csv.ts'
import { problemSentence } from '../../functions/people/texts.ts'
import { bytesOf, piecesOf, TODAY } from './csv-files.ts'

const COLUMNS = 'nip,employment,name,email,unit,post,post_type,grade,supervisor_nip,status,roles'.split(',')
const HEAD = [
  '197003151995031004',
  'pns',
  'Drs. Togar Siahaan, M.Si.',
  'togar@kota.example',
  'arsip',
  'Kepala Kantor',
  'administrator',
  'IV/a',
  '',
  'active',
  '',
]
const CLERK = [
  '199008212015031006',
  'pns',
  'Rina Lubis',
  'rina@kota.example',
  'arsip',
  'Arsiparis',
  'pelaksana',
  'II/c',
  '197003151995031004',
  'active',
  '',
]

const clerkWith = (cells: Readonly<Record<string, string>>) =>
  CLERK.map((cell, at) => cells[COLUMNS[at] ?? ''] ?? cell)

const quoted = (cell: string) => (/[,;"]/.test(cell) ? `"${cell}"` : cell)
const fileOf = (rows: readonly (readonly string[])[], separator = ',') =>
  rows.map((row) => `${row.map(quoted).join(separator)}\r\n`).join('')

const read = (text: string) => readPeopleCsv(piecesOf(bytesOf(text)), TODAY)
const clerkIn = async (cells: Readonly<Record<string, string>>) => {
  const { people, problems } = await read(fileOf([COLUMNS, HEAD, clerkWith(cells)]))
  return { clerk: people[1], problems }
}

it.each([';', ',', '\t'])(
  'a line that names the separator %j is read past, and lines keep their numbers',
  async (separator) => {
    const cells = clerkWith({ status: 'unknown' })

    const reading = await read(`sep=${separator}\r\n${fileOf([COLUMNS, HEAD, cells], separator)}`)

    expect(reading.people.map(({ name }) => name)).toEqual(['Drs. Togar Siahaan, M.Si.'])
    expect(reading.problems).toMatchObject([{ line: 4, column: 'status', code: 'unknown-status' }])
  },
)

it('a number that ends in three zeros was rounded by a spreadsheet', async () => {
  const { problems } = await clerkIn({ nip: '199008212015031000' })

  expect(problems).toMatchObject([{ line: 3, column: 'nip', code: 'nip-rounded' }])
  expect(problems.map((one) => problemSentence(one, 'en'))[0]).toContain('format the column as text')
})

it.each([
  [{ nip: '\u200E1990 0821\u00A0201503 1 006' }, { nip: '199008212015031006' }],
  [{ nip: "'199008212015031006\uFEFF" }, { nip: '199008212015031006' }],
  [{ email: 'Rina+Skp@KOTA\u200B.example \u00A0' }, { email: 'rina+skp@kota.example' }],
  [{ name: '\u200FRina Lubis\u200B' }, { name: 'Rina Lubis' }],
  [{ grade: 'II.c' }, { grade: 'II/c' }],
  [{ grade: 'ii c' }, { grade: 'II/c' }],
  [
    { employment: 'P3K', grade: 'ix', nip: '199008212021211006' },
    { employment: 'pppk', grade: 'IX' },
  ],
  [{ status: 'Aktif' }, { status: 'active' }],
  [{ status: 'Tugas Belajar' }, { status: 'longStudy' }],
  [{ post_type: 'JPT Pratama' }, { postType: 'jptPratama' }],
  [{ post_type: 'Ahli Muda' }, { postType: 'ahliMuda' }],
])('%j is read as it is meant', async (cells, meant) => {
  const { clerk, problems } = await clerkIn(cells)

  expect(problems).toEqual([])
  expect(clerk).toMatchObject(meant)
})

it.each([
  ['status', 'Mangkir', 'tugas belajar'],
  ['post_type', 'Staf', 'Pelaksana'],
])(
  'in the column %s the word %s is one mistake that names the words allowed',
  async (column, cell, allowed) => {
    const { problems } = await clerkIn({ [column]: cell })

    expect(problems).toHaveLength(1)
    for (const problem of problems) expect(problemSentence(problem, 'id')).toContain(allowed)
  },
)

it('a comma in a title without quotation marks is one mistake, which names the comma', async () => {
  const unquoted = CLERK.map((cell) => (cell === 'Rina Lubis' ? 'Hj. Rina Lubis, S.E.' : cell)).join(',')

  const { people, places, problems } = await read(`${fileOf([COLUMNS, HEAD])}${unquoted}\r\n`)

  expect(people).toHaveLength(1)
  expect(places.map(({ isBroken }) => isBroken)).toEqual([false, true])
  expect(problems).toMatchObject([{ line: 3, column: '', code: 'too-many-cells', value: '12' }])
  expect(problems.map((one) => problemSentence(one, 'en'))[0]).toContain(
    'a text with a comma needs quotation',
  )
})

it('empty columns and rows at the end are passed over', async () => {
  const wide = (row: readonly string[]) => [...row, '', '', '']

  const header = await read(fileOf([COLUMNS, HEAD, CLERK, []].map(wide)))
  const rows = await read(fileOf([COLUMNS, wide(HEAD), wide(CLERK)]))

  for (const { people, problems } of [header, rows]) {
    expect(problems).toEqual([])
    expect(people).toHaveLength(2)
  }
})

it('an address that two people share is told with both lines', async () => {
  const { problems } = await clerkIn({ email: 'TOGAR@kota.example' })

  expect(problems).toMatchObject([{ line: 3, code: 'email-repeated', otherLine: 2 }])
  expect(problems.map((one) => problemSentence(one, 'id'))[0]).toMatch(/baris 3.*baris 2/)
})
