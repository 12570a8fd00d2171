import { ok } from '../../platform/http/page-response.ts'
import { chains } from '../../platform/table/keys.ts'
import { AppraisalPage } from './appraisal-page.tsx'
import type { EvidenceDeps } from './auditor-deps.ts'
import { caseOfAppraisal } from './case-of-appraisal.ts'
import { orContradicted } from './contradicted.tsx'
import { recordedRoute } from './recorded-route.ts'

export const appraisalRoute = recordedRoute<EvidenceDeps>({
  path: '/audit/appraisals/{appraisalId}',
  page: 'appraisal',
  id: ({ params }) => params.appraisalId,
  show: (request, deps) => {
    const appraisalId = request.params.appraisalId ?? ''
    return orContradicted(chains.appraisal(appraisalId), request, deps, async () => {
      const shown = await caseOfAppraisal(request, appraisalId, deps)
      return shown && ok(<AppraisalPage language={request.language} shown={shown} />)
    })
  },
})
