import type { Unit } from '../records/units.ts'
import type { Defaults } from './csv-header.ts'
import { type Row, readTable, toldOf } from './csv-table.ts'
import type { Pieces } from './csv-text.ts'
import { type ImportProblem, ProblemList, problemAt, together } from './import-problem.ts'
import { bareNip } from './nip-cell.ts'
import { readRow } from './row-reader.ts'

const UNIT_COLUMNS = ['code', 'name', 'parent', 'head_nip', 'calibrator_nip'] as const

type Column = (typeof UNIT_COLUMNS)[number]

/** Left out, every unit stands by itself. */
const DEFAULTS: Defaults<Column> = { parent: '' }

/** A unit as the file gives it; what is empty there is empty here. */
export type UnitRow = Pick<Unit, 'unitId' | 'name'> & {
  line: number
  parent: string
  headNip: string
  calibratorNip: string
}

export type UnitsReading = {
  isReadable: boolean
  /** Every row, those with something wrong included. */
  places: readonly UnitRow[]
  problems: readonly ImportProblem[]
  /** How many more there are than are told. */
  moreProblems: number
}

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/

const readUnit = (row: Row<Column>): readonly ImportProblem[] => {
  const reader = readRow('units', row)
  const code = reader.filled('code', 60)
  if (code !== undefined && !CODE.test(code)) reader.refuse('code', 'bad-code')
  reader.named('name', 160)
  return reader.problems
}

const repeatedCodes = (places: readonly UnitRow[]): ImportProblem[] => {
  const seen = new Map<string, number>()
  return places.flatMap(({ line, unitId }) => {
    if (unitId === '') return []
    const otherLine = seen.get(unitId)
    if (otherLine !== undefined)
      return [{ ...problemAt('units', line, 'code', 'code-repeated', unitId), otherLine }]
    seen.set(unitId, line)
    return []
  })
}

/** Reads the units file. Whom and what rows name is not yet checked. */
export const readUnitsCsv = async (pieces: Pieces): Promise<UnitsReading> => {
  const places: UnitRow[] = []
  const found = new ProblemList()
  const columns = { columns: UNIT_COLUMNS, defaults: DEFAULTS }
  const { isReadable, problems } = await readTable('units', pieces, columns, (row) => {
    const { line, cell } = row
    places.push({
      line,
      unitId: cell('code'),
      name: cell('name'),
      parent: cell('parent'),
      headNip: bareNip(cell('head_nip')),
      calibratorNip: bareNip(cell('calibrator_nip')),
    })
    if (!row.isBroken) found.add(toldOf('units', row, readUnit(row)))
  })
  if (!isReadable) return { isReadable, places: [], ...together(problems) }
  found.add(repeatedCodes(places))
  return { isReadable, places, ...together(problems, found) }
}
