import { HrPage } from '../../frames/hr-page.tsx'
import { askForExport, downloadExport, subjectIn } from '../../platform/exports/export-actions.ts'
import type { ExportSubject } from '../../platform/exports/export-definition.ts'
import type { ExportDeps, ExportFrame, ExportSite, ShownFile } from '../../platform/exports/export-pages.tsx'
import { exportRoutesOf } from '../../platform/exports/export-routes.ts'
import type { ReadyExport } from '../../platform/exports/exports.ts'
import { commit } from '../../platform/history/commit.ts'
import { notFound, type PageResponse } from '../../platform/http/page-response.ts'
import { readerOf } from '../../platform/http/reader.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { periodTitle } from '../../platform/i18n/period-title.ts'
import { TransientError } from '../../platform/lambda/transient-error.ts'
import { chains } from '../../platform/table/keys.ts'
import type { Tables } from '../../platform/table/table.ts'
import { periodsIn } from '../../records/periods.ts'
import { reportForms } from '../../reports/report-files.ts'
import { ofReports } from '../../reports/reports.ts'
import { resultsFile } from '../../reports/results-file.ts'
import { exportTextsFor } from './export-texts.ts'

const Frame = ({ above, ...page }: ExportFrame) => <HrPage back={above} {...page} />

const titleIn = async ({ periodId }: ExportSubject, language: Language, tables: Tables): Promise<string> => {
  const period = await periodsIn(tables).get(periodId)
  return period ? periodTitle(period, language) : periodId
}

const results: ShownFile = {
  form: resultsFile,
  titleOf: async (subject, language, tables) =>
    exportTextsFor(language).results(await titleIn(subject, language, tables)),
  counted: (language) => exportTextsFor(language).employees,
}

const reports = ofReports(
  ({ kind, report }): ShownFile => ({
    form: reportForms[kind],
    titleOf: async (subject, language, tables) =>
      `${report.title(language)}, ${await titleIn(subject, language, tables)}`,
    counted: report.counted,
  }),
)

const site: ExportSite = {
  base: '/hr/exports',
  Frame,
  files: [results, ...Object.values(reports)],
}

const ask = async (request: PageRequest, deps: ExportDeps): Promise<PageResponse> => {
  const { periodId } = subjectIn(request)
  const period = await periodsIn(deps.tables).get(periodId)
  return period ? askForExport({ periodId }, request, site, deps) : notFound()
}

const download = (request: PageRequest, deps: ExportDeps): Promise<PageResponse> =>
  downloadExport(request, site, deps, async ({ exportId, sha256 }: ReadyExport) => {
    const recorded = await commit(deps.tables, {
      chain: chains.export(exportId),
      actor: { kind: 'person', id: readerOf(request), as: 'hr' },
      at: request.now,
      action: 'exportDownloaded',
      after: { sha256 },
      writes: [],
    })
    if (!recorded.ok) throw new TransientError(`The download was not recorded: ${recorded.reason}.`)
  })

export const exportRoutes = exportRoutesOf(site, 'hr', { ask, download })
