import { HrPage } from '../frames/hr-page.tsx'
import { AskForExport } from '../platform/exports/ask-for-export.tsx'
import { DataTable } from '../platform/html/data-table.tsx'
import { EmptyState } from '../platform/html/notice.tsx'
import { PageHeading } from '../platform/html/sections.tsx'
import { notFound, ok } from '../platform/http/page-response.ts'
import type { Route } from '../platform/http/route.ts'
import { formatNumber } from '../platform/i18n/format.ts'
import type { Language } from '../platform/i18n/languages.ts'
import { periodTitle } from '../platform/i18n/period-title.ts'
import type { Tables } from '../platform/table/table.ts'
import { periodsIn } from '../records/periods.ts'
import type { Report } from './report.ts'
import { placeOf, reportForms } from './report-files.ts'
import { ofReports } from './reports.ts'
import { reportTextsFor } from './texts.ts'

interface ReportDeps {
  readonly tables: Tables
}

/** So many rows a page shows; the file has all of them. */
const MOST_SHOWN = 500

/** The first rows of a report, as many as a page shows and one more if there is one. */
const firstRows = async ({ rows }: Report, tables: Tables, periodId: string) => {
  const first: (readonly (string | number)[])[] = []
  for await (const cells of rows(tables, periodId)) {
    first.push(cells)
    if (first.length > MOST_SHOWN) break
  }
  return first
}

const addressOf = (periodId: string, kind: string) => `/hr/periods/${periodId}/reports/${placeOf(kind)}`

/** The page of each report: a table, and the button that asks for its file. */
export const reportRoutes: readonly Route<ReportDeps>[] = Object.values(
  ofReports(
    ({ kind, report }): Route<ReportDeps> => ({
      method: 'GET',
      path: addressOf('{periodId}', kind),
      may: { roles: ['hr'] },
      handle: async (request, { tables }) => {
        const { language, params } = request
        const period = await periodsIn(tables).get(params.periodId ?? '')
        if (!period) return notFound()
        const { periodId } = period
        const texts = reportTextsFor(language)
        const title = report.title(language)
        const found = await firstRows(report, tables, periodId)
        const cellText = (cell: string | number) =>
          typeof cell === 'number' ? formatNumber(cell, language) : cell
        return ok(
          <HrPage
            request={request}
            title={title}
            wide
            back={{ href: `/hr/periods/${periodId}`, label: texts.backTo(periodTitle(period, language)) }}
          >
            <PageHeading caption={periodTitle(period, language)}>{title}</PageHeading>
            <p class="lead">{report.lead(language)}</p>
            {found.length === 0 ? (
              <EmptyState title={texts.none} />
            ) : (
              <DataTable
                caption={title}
                hideCaption
                columns={report.columns.map(({ header, numeric }) => ({ header: header(language), numeric }))}
                rows={found.slice(0, MOST_SHOWN).map((cells) => cells.map(cellText))}
              />
            )}
            {found.length > MOST_SHOWN && <p>{texts.more(formatNumber(MOST_SHOWN, language))}</p>}
            <AskForExport
              action="/hr/exports"
              file={reportForms[kind]}
              subject={{ periodId }}
              label={texts.ask}
            />
          </HrPage>,
        )
      },
    }),
  ),
)

interface ReportLinksProps {
  readonly periodId: string
  readonly language: Language
}

/** The reports on a period, by name. */
export const ReportLinks = ({ periodId, language }: ReportLinksProps) => (
  <>
    <h2>{reportTextsFor(language).heading}</h2>
    <ul>
      {Object.values(
        ofReports(({ kind, report }) => (
          <li key={kind}>
            <a href={addressOf(periodId, kind)}>{report.title(language)}</a>
          </li>
        )),
      )}
    </ul>
  </>
)
