import { signedInSite } from '../platform/access/signed-in-site.ts'
import { website } from '../platform/http/website.ts'
import { auditorRoutes as routes } from './auditor/auditor-routes.tsx'

export { routes }

export const handler = website({ routes: () => routes, deps: signedInSite })
