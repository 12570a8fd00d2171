import { timeZoneSchema } from '../domain/working-calendar.ts'
import { signedInSite } from '../platform/access/signed-in-site.ts'
import { environment } from '../platform/environment.ts'
import { website } from '../platform/http/website.ts'
import { jobWakerOfEnvironment } from '../platform/jobs/wake-jobs.ts'
import { urgentMailOfEnvironment } from '../platform/mail/urgent-mail.ts'
import { hrPeopleRoutes as routes } from './hr/hr-people-routes.ts'

export { routes }

export const handler = website({
  routes: () => routes,
  deps: () => ({
    ...signedInSite(),
    urgentMail: urgentMailOfEnvironment(),
    timeZone: timeZoneSchema.parse(environment('TIME_ZONE')),
  }),
  waker: jobWakerOfEnvironment,
})
