import { systemClock } from '../clock.ts'
import { environment } from '../environment.ts'
import type { WebsiteDeps } from '../http/route.ts'
import { type Tables, tablesOfEnvironment } from '../table/table.ts'
import { findProvenSession } from './proven-session.ts'

/** What every website uses whose visitors have a role: a session counts only while History tells of that role, too. */
export const signedInSite = (): WebsiteDeps & { readonly tables: Tables } => {
  const tables = tablesOfEnvironment()
  return {
    tables,
    clock: systemClock,
    siteUrl: environment('SITE_URL'),
    agency: environment('AGENCY_NAME'),
    findSession: (cookies, now) => findProvenSession(tables, cookies, now),
  }
}
