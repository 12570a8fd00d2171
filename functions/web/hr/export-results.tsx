import { DataTable } from '../../platform/html/data-table.tsx'
import { csv, notFound, ok, type PageResponse, redirect } from '../../platform/http/page-response.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { formatNumber } from '../../platform/i18n/format.ts'
import { periodTitle } from '../../platform/i18n/period-title.ts'
import type { Tables } from '../../platform/table/table.ts'
import { type Period, periodsIn } from '../../records/periods.ts'
import { type ExportPart, exportParts } from '../../reports/export-parts.ts'
import { readPeriodProgress } from '../../reports/period-progress.ts'
import { RESULT_COLUMNS, resultRows } from '../../reports/results-export.ts'
import { exportTextsFor } from './export-texts.ts'
import type { HrDeps } from './hr-deps.ts'
import { HrPage } from './hr-page.tsx'
import { hrTextsFor } from './texts.ts'

const partsOf = async (tables: Tables, periodId: string): Promise<readonly ExportPart[]> =>
  exportParts((await readPeriodProgress(tables, periodId)).units)

const addressOf = ({ periodId }: Period) => `/hr/periods/${periodId}`

interface PartsPageProps {
  readonly request: PageRequest
  readonly period: Period
  readonly parts: readonly ExportPart[]
}

const PartsPage = ({ request, period, parts }: PartsPageProps) => {
  const { language } = request
  const texts = exportTextsFor(language)
  const name = periodTitle(period, language)
  const number = (count: number) => formatNumber(count, language)
  return (
    <HrPage
      request={request}
      title={texts.title(name)}
      back={{ href: addressOf(period), label: hrTextsFor(language).backTo(name) }}
    >
      <h1>{texts.title(name)}</h1>
      <p class="lead">{parts.length > 1 ? texts.lead(number(parts.length)) : texts.whole}</p>
      <DataTable
        caption={texts.title(name)}
        hideCaption
        columns={[
          { header: texts.file },
          { header: texts.units },
          { header: texts.employees, numeric: true },
        ]}
        rows={parts.map(({ units, total }, at) => [
          <a key={at} href={`${addressOf(period)}/export.csv?part=${at + 1}`}>
            {texts.part(number(at + 1), number(parts.length))}
          </a>,
          texts.fromTo(units[0]?.name ?? '', units.at(-1)?.name ?? ''),
          number(total),
        ])}
      />
    </HrPage>
  )
}

const showParts = async (request: PageRequest, { tables }: HrDeps): Promise<PageResponse> => {
  const period = await periodsIn(tables).get(request.params.periodId ?? '')
  if (!period) return notFound()
  const parts = await partsOf(tables, period.periodId)
  return ok(<PartsPage request={request} period={period} parts={parts} />)
}

/** The results of a period for a spreadsheet, in one file or, where that would be too large, a part of them. */
const exportResults = async ({ params, query }: PageRequest, { tables }: HrDeps): Promise<PageResponse> => {
  const period = await periodsIn(tables).get(params.periodId ?? '')
  if (!period) return notFound()
  const parts = await partsOf(tables, period.periodId)
  if (parts.length > 1 && query.part === undefined) return redirect(`${addressOf(period)}/export`)
  const part = parts[Number(query.part ?? 1) - 1]
  if (!part) return notFound()
  const rows: (readonly string[])[] = []
  for await (const row of resultRows(tables, period.periodId, part.units)) rows.push(row)
  const which = parts.length > 1 ? `-${query.part}-of-${parts.length}` : ''
  return csv(`bina-${period.periodId}${which}.csv`, RESULT_COLUMNS, rows)
}

const may = { roles: ['hr'] } as const

export const exportRoutes: readonly Route<HrDeps>[] = [
  { method: 'GET', path: '/hr/periods/{periodId}/export', may, handle: showParts },
  { method: 'GET', path: '/hr/periods/{periodId}/export.csv', may, handle: exportResults },
]
