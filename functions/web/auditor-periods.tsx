import { signedInSite } from '../platform/access/signed-in-site.ts'
import { archiveReaderOfEnvironment } from '../platform/archive/archive-reader.ts'
import { website } from '../platform/http/website.ts'
import { auditorPeriodRoutes as routes } from './auditor/auditor-period-routes.ts'

export { routes }

export const handler = website({
  routes: () => routes,
  deps: () => ({ ...signedInSite(), archive: archiveReaderOfEnvironment() }),
})
