import { formatNip } from '../domain/nip.ts'
import { CSV_TYPE, csvHeader, csvLine } from '../platform/exports/csv-lines.ts'
import type { ExportDefinition, Piece } from '../platform/exports/export-definition.ts'
import type { Tables } from '../platform/table/table.ts'
import { type Appraisal, appraisalsIn } from '../records/appraisals.ts'
import type { Person } from '../records/people.ts'
import { readPeriodProgress, type UnitProgress } from './period-progress.ts'
import { peopleById } from './records-by-id.ts'
import { resultsFile } from './results-file.ts'

const RESULT_COLUMNS = [
  'nip',
  'name',
  'unit',
  'post',
  'state',
  'work',
  'behaviour',
  'predicate',
  'supervisor_nip',
  'supervisor',
  'accepted_by_silence',
  'withdrawn_reason',
] as const

const PAGE = 100

const yesNo = (answer: boolean | undefined) => (answer === undefined ? '' : answer ? 'yes' : 'no')

const rowOf = (
  appraisal: Appraisal,
  unitName: string,
  people: ReadonlyMap<string, Person>,
): readonly string[] => {
  const employee = people.get(appraisal.employeeId)
  const supervisor = people.get(appraisal.supervisorId ?? '')
  return [
    formatNip(employee?.nip ?? ''),
    employee?.name ?? '',
    unitName,
    employee?.post ?? '',
    appraisal.state,
    appraisal.work ?? '',
    appraisal.behaviour ?? '',
    appraisal.predicate ?? '',
    formatNip(supervisor?.nip ?? ''),
    supervisor?.name ?? '',
    yesNo(appraisal.acceptedBySilence),
    appraisal.withdrawnReason ?? '',
  ]
}

async function* rowsOfUnit(
  tables: Tables,
  periodId: string,
  { unitId, name }: Pick<UnitProgress, 'unitId' | 'name'>,
): AsyncGenerator<Piece> {
  let cursor: string | undefined
  do {
    const page = await appraisalsIn(tables).ofUnit(periodId, unitId, { limit: PAGE, cursor })
    const people = await peopleById(
      tables,
      page.items.flatMap(({ employeeId, supervisorId }) => [employeeId, supervisorId]),
    )
    const lines = page.items.map((appraisal) => csvLine(rowOf(appraisal, name, people)))
    yield { text: lines.join(''), rows: lines.length }
    cursor = page.cursor
  } while (cursor)
}

/**
 * The results of a period for a spreadsheet, in the code's own words, unit by unit and 100 appraisals at a time. A NIP is
 * written in its groups, since a spreadsheet rounds 18 bare digits.
 */
export const resultsExport: ExportDefinition = {
  form: resultsFile,
  contentType: CSV_TYPE,
  count: async ({ periodId }, { tables }) => (await readPeriodProgress(tables, periodId)).total,
  pieces: async function* ({ periodId }, { tables }) {
    yield { text: csvHeader(RESULT_COLUMNS), rows: 0 }
    const { units } = await readPeriodProgress(tables, periodId)
    for (const unit of units) yield* rowsOfUnit(tables, periodId, unit)
  },
}
