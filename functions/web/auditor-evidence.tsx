import { archiveOfEnvironment } from '../platform/archive/archive.ts'
import { website } from '../platform/http/website.ts'
import { evidenceRoutes as routes } from './auditor/evidence-routes.ts'
import { signedInSite } from './signed-in-site.ts'

export { routes }

export const handler = website({
  routes: () => routes,
  deps: () => ({ ...signedInSite(), archive: archiveOfEnvironment() }),
})
