import { timeZoneSchema } from '../domain/working-calendar.ts'
import { importFilesOfEnvironment } from '../people/import-files.ts'
import { findProvenSession } from '../platform/access/proven-session.ts'
import { systemClock } from '../platform/clock.ts'
import { environment } from '../platform/environment.ts'
import { website } from '../platform/http/website.ts'
import { urgentMailOfEnvironment } from '../platform/mail/urgent-mail.ts'
import { workflowClient } from '../platform/signals/signals.ts'
import { tablesOfEnvironment } from '../platform/table/table.ts'
import { hrRoutes } from './hr/hr-routes.ts'

export const handler = website({
  routes: () => hrRoutes,
  deps: () => {
    const tables = tablesOfEnvironment()
    return {
      tables,
      sfn: workflowClient(),
      urgentMail: urgentMailOfEnvironment(),
      importFiles: importFilesOfEnvironment(),
      cycleWorkflow: environment('STATE_MACHINE_APPRAISAL_CYCLE'),
      timeZone: timeZoneSchema.parse(environment('TIME_ZONE')),
      clock: systemClock,
      siteUrl: environment('SITE_URL'),
      agency: environment('AGENCY_NAME'),
      findSession: (cookies: Readonly<Record<string, string>>, now: Date) =>
        findProvenSession(tables, cookies, now),
    }
  },
})
