import { parse } from 'csv-parse/sync'
import * as z from 'zod'
import { type DirectoryReading, readDirectory } from '../../functions/people/read-directory.ts'
import { inventOrganisation } from '../../rehearsal/organisation/organisation.ts'

/** A CSV file as its cells, the header first. */
export type Cells = string[][]
export type Files = { people: Cells; units: Cells; plans: Cells }

const cellsSchema = z.array(z.array(z.string()))
const cells = (lines: Iterable<string>): Cells => cellsSchema.parse(parse([...lines].join('')))

export const inventFiles = (employees: number, seed: number): Files => {
  const { peopleCsv, unitsCsv, plansCsv } = inventOrganisation({ employees, seed })
  return { people: cells(peopleCsv()), units: cells(unitsCsv()), plans: cells(plansCsv()) }
}

export const csvText = (rows: Cells, delimiter = ',', lineEnd = '\n'): string =>
  rows
    .map((row) =>
      row.map((cell) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter),
    )
    .join(lineEnd)

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The same as it comes from a bucket: byte by byte where it is short, so that every character is cut somewhere. */
export const piecesOf = (bytes: Uint8Array, most = bytes.length < 5_000 ? 1 : 4_096): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / most) }, (_, at) =>
    bytes.subarray(at * most, (at + 1) * most),
  )

export const TODAY = '2026-11-22'

const csvPieces = (rows: Cells) => piecesOf(bytesOf(csvText(rows)))

export const readFiles = ({ people, units, plans }: Files): Promise<DirectoryReading> =>
  readDirectory({ people: csvPieces(people), units: csvPieces(units), plans: csvPieces(plans) }, TODAY)

/** The same files with one cell changed; `line` counts as an editor does, from 1 for the header. */
export const withCell = (
  files: Files,
  file: keyof Files,
  line: number,
  column: string,
  value: string,
): Files => {
  const place = files[file][0]?.indexOf(column) ?? -1
  return {
    ...files,
    [file]: files[file].map((row, index) =>
      index === line - 1 ? row.map((cell, at) => (at === place ? value : cell)) : row,
    ),
  }
}

export const cellAt = (rows: Cells, line: number, column: string): string =>
  rows[line - 1]?.[rows[0]?.indexOf(column) ?? -1] ?? ''
