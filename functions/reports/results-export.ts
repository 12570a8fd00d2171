import { formatNip } from '../domain/nip.ts'
import type { Tables } from '../platform/table/table.ts'
import { type Appraisal, appraisalsIn } from '../records/appraisals.ts'
import type { Person } from '../records/people.ts'
import type { ExportedUnit } from './export-parts.ts'
import { peopleById } from './records-by-id.ts'

export const RESULT_COLUMNS = [
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

/**
 * The results of some units in a period as rows of `RESULT_COLUMNS`, in the code's own words, unit by unit and 100
 * appraisals at a time. A NIP is written in its groups, since a spreadsheet rounds 18 bare digits.
 */
export async function* resultRows(
  tables: Tables,
  periodId: string,
  units: readonly ExportedUnit[],
): AsyncGenerator<readonly string[]> {
  for (const { unitId, name } of units) {
    let cursor: string | undefined
    do {
      const page = await appraisalsIn(tables).ofUnit(periodId, unitId, { limit: PAGE, cursor })
      const people = await peopleById(
        tables,
        page.items.flatMap(({ employeeId, supervisorId }) => [employeeId, supervisorId]),
      )
      for (const appraisal of page.items) yield rowOf(appraisal, name, people)
      cursor = page.cursor
    } while (cursor)
  }
}
