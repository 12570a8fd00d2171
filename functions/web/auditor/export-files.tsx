import { evidenceFile } from '../../audit/evidence-file.ts'
import { recordReading } from '../../audit/record-reading.ts'
import { askForExport, downloadExport, subjectIn } from '../../platform/exports/export-actions.ts'
import type { ExportDeps, ExportFrame, ExportSite, ShownFile } from '../../platform/exports/export-pages.tsx'
import { exportRoutesOf } from '../../platform/exports/export-routes.ts'
import { notFound, type PageResponse } from '../../platform/http/page-response.ts'
import { readerOf } from '../../platform/http/reader.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import { periodsIn } from '../../records/periods.ts'
import { progressIn } from '../../records/progress.ts'
import { unitsIn } from '../../records/units.ts'
import { AuditorPage } from './auditor-page.tsx'
import { periodName } from './period-name.ts'
import { periodTextsFor } from './period-texts.ts'

const Frame = ({ above, request: { language }, ...page }: ExportFrame) => (
  <AuditorPage language={language} above={above ? [above] : []} {...page} />
)

const evidence: ShownFile = {
  form: evidenceFile,
  titleOf: async ({ periodId, unitId }, language, tables) => {
    const [period, unit] = await Promise.all([
      periodsIn(tables).get(periodId),
      unitId === undefined ? undefined : unitsIn(tables).get(unitId),
    ])
    const about = [
      unitId === undefined ? undefined : (unit?.name ?? unitId),
      period ? periodName(period, language) : periodId,
    ]
    return periodTextsFor(language).evidenceOf(about.filter(Boolean).join(', '))
  },
  counted: (language) => periodTextsFor(language).histories,
}

const site: ExportSite = {
  base: '/audit/exports',
  Frame,
  files: [evidence],
}

const ask = async (request: PageRequest, deps: ExportDeps): Promise<PageResponse> => {
  const { periodId, unitId } = subjectIn(request)
  const { tables } = deps
  const [period, isUnit] = await Promise.all([
    periodsIn(tables).get(periodId),
    unitId === undefined || progressIn(tables).ofUnit(periodId, unitId),
  ])
  if (!period || !isUnit) return notFound()
  return askForExport(unitId === undefined ? { periodId } : { periodId, unitId }, request, site, deps)
}

const download = (request: PageRequest, deps: ExportDeps): Promise<PageResponse> =>
  downloadExport(request, site, deps, ({ exportId }) =>
    recordReading(
      deps.tables,
      { personId: readerOf(request) },
      { page: 'exportDownload', id: exportId },
      request.now,
    ),
  )

/**
 * Files of evidence. Their pages show an auditor's own requests and nothing of anybody's history, so that opening them is no
 * reading: the request and each download are recorded instead. See docs/adr/0041.
 */
export const exportFileRoutes = exportRoutesOf(site, 'auditor', { ask, download })
