import { timeZoneSchema } from '../domain/working-calendar.ts'
import { signedInSite } from '../platform/access/signed-in-site.ts'
import { environment } from '../platform/environment.ts'
import { website } from '../platform/http/website.ts'
import { hrRoutes as routes } from './hr/hr-routes.ts'

export { routes }

export const handler = website({
  routes: () => routes,
  deps: () => ({ ...signedInSite(), timeZone: timeZoneSchema.parse(environment('TIME_ZONE')) }),
})
