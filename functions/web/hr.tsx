import { timeZoneSchema } from '../domain/working-calendar.ts'
import { environment } from '../platform/environment.ts'
import { website } from '../platform/http/website.ts'
import { hrRoutes as routes } from './hr/hr-routes.ts'
import { signedInSite } from './signed-in-site.ts'

export { routes }

export const handler = website({
  routes: () => routes,
  deps: () => ({ ...signedInSite(), timeZone: timeZoneSchema.parse(environment('TIME_ZONE')) }),
})
