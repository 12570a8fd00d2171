import { website } from '../platform/http/website.ts'
import { jobWakerOfEnvironment } from '../platform/jobs/wake-jobs.ts'
import { urgentMailOfEnvironment } from '../platform/mail/urgent-mail.ts'
import { staffRoutes as routes } from './staff/staff-routes.tsx'
import { depsOfEnvironment } from './staff/staff-site.ts'

export { routes }

export const handler = website({
  routes: () => routes,
  deps: () => ({ ...depsOfEnvironment(), urgentMail: urgentMailOfEnvironment() }),
  waker: jobWakerOfEnvironment,
})
