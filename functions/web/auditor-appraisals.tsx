import { archiveReaderOfEnvironment } from '../platform/archive/archive-reader.ts'
import { website } from '../platform/http/website.ts'
import { auditorAppraisalRoutes as routes } from './auditor/auditor-appraisal-routes.ts'
import { signedInSite } from './signed-in-site.ts'

export { routes }

export const handler = website({
  routes: () => routes,
  deps: () => ({ ...signedInSite(), archive: archiveReaderOfEnvironment() }),
})
