import { findProvenSession } from '../platform/access/proven-session.ts'
import { archiveOfEnvironment } from '../platform/archive/archive.ts'
import { systemClock } from '../platform/clock.ts'
import { environment } from '../platform/environment.ts'
import { website } from '../platform/http/website.ts'
import { tablesOfEnvironment } from '../platform/table/table.ts'
import { auditorRoutes } from './auditor/auditor-routes.tsx'

export const handler = website({
  routes: () => auditorRoutes,
  deps: () => {
    const tables = tablesOfEnvironment()
    return {
      tables,
      archive: archiveOfEnvironment(),
      clock: systemClock,
      siteUrl: environment('SITE_URL'),
      agency: environment('AGENCY_NAME'),
      findSession: (cookies: Readonly<Record<string, string>>, now: Date) =>
        findProvenSession(tables, cookies, now),
    }
  },
})
