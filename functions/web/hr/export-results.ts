import { csv, notFound, type PageResponse } from '../../platform/http/page-response.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { periodsIn } from '../../platform/records/periods.ts'
import { RESULT_COLUMNS, resultRows } from '../../reports/results-export.ts'
import type { HrDeps } from './hr-deps.ts'

/** A Lambda answers 6 MB at the most; a row takes some 180 bytes. */
const MOST_ROWS = 30_000

/** The results of a period for a spreadsheet: read page by page, 30,000 employees at the most. */
const exportResults = async ({ params }: PageRequest, { tables }: HrDeps): Promise<PageResponse> => {
  const period = await periodsIn(tables).get(params.periodId ?? '')
  if (!period) return notFound()
  const rows: (readonly string[])[] = []
  for await (const row of resultRows(tables, period.periodId)) {
    if (rows.length === MOST_ROWS) break
    rows.push(row)
  }
  return csv(`bina-${period.periodId}.csv`, RESULT_COLUMNS, rows)
}

export const exportRoutes: readonly Route<HrDeps>[] = [
  { method: 'GET', path: '/hr/periods/{periodId}/export.csv', may: { roles: ['hr'] }, handle: exportResults },
]
