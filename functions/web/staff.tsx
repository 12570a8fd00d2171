import { findSession } from '../platform/access/sessions.ts'
import { systemClock } from '../platform/clock.ts'
import { environment } from '../platform/environment.ts'
import { website } from '../platform/http/website.ts'
import { jobWakerOfEnvironment } from '../platform/jobs/wake-jobs.ts'
import { urgentMailOfEnvironment } from '../platform/mail/urgent-mail.ts'
import { workflowClient } from '../platform/signals/signals.ts'
import { tablesOfEnvironment } from '../platform/table/table.ts'
import { staffRoutes as routes } from './staff/staff-routes.tsx'

export { routes }

export const handler = website({
  routes: () => routes,
  deps: () => {
    const tables = tablesOfEnvironment()
    return {
      tables,
      sfn: workflowClient(),
      urgentMail: urgentMailOfEnvironment(),
      clock: systemClock,
      siteUrl: environment('SITE_URL'),
      agency: environment('AGENCY_NAME'),
      findSession: (cookies: Readonly<Record<string, string>>, now: Date) =>
        findSession(tables, cookies, now),
    }
  },
  waker: jobWakerOfEnvironment,
})
