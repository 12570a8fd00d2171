import { ASPECTS, type Indicator, WORK_RESULT_KINDS, type WorkResult } from '../domain/plan.ts'
import type { Defaults } from './csv-header.ts'
import { type Row, readTable, toldOf } from './csv-table.ts'
import type { Pieces } from './csv-text.ts'
import { type ImportProblem, ProblemList, problemAt, together } from './import-problem.ts'
import { bareNip } from './nip-cell.ts'
import { type RowReader, readRow } from './row-reader.ts'

const PLAN_COLUMNS = [
  'nip',
  'work_result',
  'kind',
  'aspect',
  'indicator',
  'target',
  'unit_of_measure',
] as const

type Column = (typeof PLAN_COLUMNS)[number]

/** Left out, every result is a main one and every indicator counts. */
const DEFAULTS: Defaults<Column> = { kind: 'main', aspect: 'quantity' }

/** One indicator as the file gives it. */
type IndicatorRow = Omit<Indicator, 'id'> & { line: number; nip: string } & Pick<WorkResult, 'kind' | 'title'>

/** What is planned for one person, and the line where the file begins to say so. */
export type PlannedWork = { nip: string; line: number; workResults: WorkResult[] }

export type PlansReading = {
  isReadable: boolean
  places: readonly { line: number; nip: string }[]
  plans: readonly PlannedWork[]
  problems: readonly ImportProblem[]
  /** How many more there are than are told. */
  moreProblems: number
}

const AMBIGUOUS = /^\d{1,3}[.,]\d{3}$/
const NUMBER = /^\d{1,12}([.,]\d{1,6})?$/

// One and a half is 1,5 or 1.5; but 1.200 is 1200 to some and 1,2 to others, so nobody should have to guess.
const readTarget = (row: RowReader<Column>, cell: string): number | undefined => {
  if (cell === '') return row.refuse('target', 'required')
  if (AMBIGUOUS.test(cell)) return row.refuse('target', 'target-ambiguous')
  return NUMBER.test(cell) ? Number(cell.replace(',', '.')) : row.refuse('target', 'target-not-number')
}

type Draft = { [Key in keyof IndicatorRow]: IndicatorRow[Key] | undefined }

const isWhole = (draft: Draft): draft is IndicatorRow =>
  Object.values(draft).every((value) => value !== undefined)

const readIndicator = (row: Row<Column>) => {
  const reader = readRow('plans', row)
  const draft = {
    line: row.line,
    nip: bareNip(reader.filled('nip', 40) ?? ''),
    title: reader.filled('work_result', 500),
    kind: reader.word('kind', WORK_RESULT_KINDS, 'unknown-kind'),
    aspect: reader.word('aspect', ASPECTS, 'unknown-aspect'),
    description: reader.filled('indicator', 500),
    target: readTarget(reader, row.cell('target')),
    unit: reader.filled('unit_of_measure', 60),
  }
  const { problems } = reader
  return { problems, rows: problems.length === 0 && isWhole(draft) ? [draft] : [] }
}

/** Neighbouring rows of one person with the same title are one result. Answers what does not fit to it. */
const gather = (
  plans: Map<string, PlannedWork>,
  { line, nip, kind, title, aspect, description, target, unit }: IndicatorRow,
): readonly ImportProblem[] => {
  const plan = plans.get(nip) ?? { nip, line, workResults: [] }
  plans.set(nip, plan)
  const results = plan.workResults
  let result = results.at(-1)
  if (result?.title !== title) {
    result = { id: `r${results.length + 1}`, kind, title, indicators: [] }
    results.push(result)
  }
  const id = `${result.id}i${result.indicators.length + 1}`
  result.indicators.push({ id, aspect, description, target, unit })
  return result.kind === kind ? [] : [problemAt('plans', line, 'kind', 'kind-differs', kind)]
}

/** Reads the plans file, one row per indicator. Whether the people named exist is not yet checked. */
export const readPlansCsv = async (pieces: Pieces): Promise<PlansReading> => {
  const places: { line: number; nip: string }[] = []
  const plans = new Map<string, PlannedWork>()
  const [found, differing] = [new ProblemList(), new ProblemList()]
  const columns = { columns: PLAN_COLUMNS, defaults: DEFAULTS }
  const { isReadable, problems } = await readTable('plans', pieces, columns, (row) => {
    if (row.isBroken) return
    places.push({ line: row.line, nip: bareNip(row.cell('nip')) })
    const read = readIndicator(row)
    found.add(toldOf('plans', row, read.problems))
    for (const indicator of read.rows) differing.add(gather(plans, indicator))
  })
  return isReadable
    ? { isReadable, places, plans: [...plans.values()], ...together(problems, found, differing) }
    : { isReadable, places: [], plans: [], ...together(problems) }
}
