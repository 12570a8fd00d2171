import { exportAppraisal } from '../../audit/export-appraisal.ts'
import { exportPeriod } from '../../audit/export-period.ts'
import { ButtonLink } from '../../platform/html/button.tsx'
import { download, notFound, type PageResponse } from '../../platform/http/page-response.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { appraisalsIn } from '../../records/appraisals.ts'
import { periodsIn } from '../../records/periods.ts'
import { unitsIn } from '../../records/units.ts'
import type { EvidenceDeps } from './auditor-deps.ts'
import { AuditorPage } from './auditor-page.tsx'
import { recordedRoute } from './recorded-route.ts'
import { auditorTextsFor } from './texts.ts'

/** Below the 6 MB of a Lambda's answer, in which each of our quotation marks takes two bytes. */
const MOST_BYTES = 5_000_000

// An address that is not one of ours gets no file: it would look like another's.
const UNIT = /^[a-z0-9-]{1,60}$/
const FROM = /^\d{1,9}$/

const tooLarge = (language: Language, address: string): PageResponse => {
  const texts = auditorTextsFor(language).appraisal
  const page = (
    <AuditorPage language={language} title={texts.tooLarge}>
      <h1>{texts.tooLarge}</h1>
      <p class="lead">{texts.tooLargeWhy}</p>
      <ButtonLink href={address} kind="secondary">
        {texts.toUnit}
      </ButtonLink>
    </AuditorPage>
  )
  return { status: 413, page }
}

const appraisalExportRoute = recordedRoute<EvidenceDeps>({
  path: '/audit/appraisals/{appraisalId}/export.json',
  page: 'appraisalExport',
  id: ({ params }) => params.appraisalId,
  show: async ({ params, now, language }, deps): Promise<PageResponse> => {
    const appraisal = await appraisalsIn(deps.tables).get(params.appraisalId ?? '')
    if (!appraisal) return notFound()
    const text = await exportAppraisal(appraisal, now, deps)
    const address = `/audit/periods/${appraisal.periodId}/units/${appraisal.unitId}`
    if (Buffer.byteLength(text) > MOST_BYTES) return tooLarge(language, address)
    return download(text, {
      fileName: `bina-${appraisal.appraisalId}.json`,
      contentType: 'application/json; charset=utf-8',
    })
  },
})

const periodExportRoute = recordedRoute<EvidenceDeps>({
  path: '/audit/periods/{periodId}/export.ndjson',
  page: 'periodExport',
  id: ({ params, query }) => [params.periodId, ...(query.unit ? [query.unit] : [])].join('.'),
  show: async (request, deps): Promise<PageResponse> => {
    const { params, query, now } = request
    const period = await periodsIn(deps.tables).get(params.periodId ?? '')
    const { unit: unitId, from: part = '0' } = query
    if (!period || !FROM.test(part)) return notFound()
    if (unitId !== undefined && !(UNIT.test(unitId) && (await unitsIn(deps.tables).get(unitId))))
      return notFound()
    const from = Number(part)
    const { text } = await exportPeriod({ periodId: period.periodId, unitId, from, exportedAt: now }, deps)
    const name = [period.periodId, ...(unitId ? [unitId] : []), String(from)].join('-')
    return download(text, {
      fileName: `bina-${name}.ndjson`,
      contentType: 'application/x-ndjson; charset=utf-8',
    })
  },
})

export const exportRoutes = [appraisalExportRoute, periodExportRoute]
