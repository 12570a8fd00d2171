import { exportAppraisal } from '../../audit/export-appraisal.ts'
import { ButtonLink } from '../../platform/html/button.tsx'
import { download, notFound, type PageResponse } from '../../platform/http/page-response.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { appraisalsIn } from '../../records/appraisals.ts'
import type { EvidenceDeps } from './auditor-deps.ts'
import { AuditorPage } from './auditor-page.tsx'
import { recordedRoute } from './recorded-route.ts'
import { auditorTextsFor } from './texts.ts'

/** Below the 6 MB of a Lambda's answer, in which each of our quotation marks takes two bytes. */
const MOST_BYTES = 5_000_000

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

export const appraisalExportRoute = recordedRoute<EvidenceDeps>({
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
