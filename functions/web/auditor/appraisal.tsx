import { notFound, ok } from '../../platform/http/page-response.ts'
import { AppraisalPage } from './appraisal-page.tsx'
import { caseOfAppraisal } from './case-of-appraisal.ts'
import { recordedRoute } from './recorded-route.ts'

export const appraisalRoute = recordedRoute({
  path: '/audit/appraisals/{appraisalId}',
  page: 'appraisal',
  id: ({ params }) => params.appraisalId,
  show: async (request, deps) => {
    const shown = await caseOfAppraisal(request, request.params.appraisalId ?? '', deps)
    return shown ? ok(<AppraisalPage language={request.language} shown={shown} />) : notFound()
  },
})
