import { website } from '../platform/http/website.ts'
import { auditorRoutes as routes } from './auditor/auditor-routes.tsx'
import { signedInSite } from './signed-in-site.ts'

export { routes }

export const handler = website({ routes: () => routes, deps: signedInSite })
