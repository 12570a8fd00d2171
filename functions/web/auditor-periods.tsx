import { archiveReaderOfEnvironment } from '../platform/archive/archive-reader.ts'
import { website } from '../platform/http/website.ts'
import { auditorPeriodRoutes as routes } from './auditor/auditor-period-routes.ts'
import { signedInSite } from './signed-in-site.ts'

export { routes }

export const handler = website({
  routes: () => routes,
  deps: () => ({ ...signedInSite(), archive: archiveReaderOfEnvironment() }),
})
