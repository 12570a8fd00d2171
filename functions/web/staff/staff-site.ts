import { findSession } from '../../platform/access/sessions.ts'
import { systemClock } from '../../platform/clock.ts'
import { environment } from '../../platform/environment.ts'
import type { Route } from '../../platform/http/route.ts'
import { website } from '../../platform/http/website.ts'
import { jobWakerOfEnvironment } from '../../platform/jobs/wake-jobs.ts'
import { workflowClient } from '../../platform/signals/signals.ts'
import { tablesOfEnvironment } from '../../platform/table/table.ts'
import type { TaskSiteDeps } from './staff-deps.ts'

/** What a site of tasks needs, as its function's environment names it. */
export const depsOfEnvironment = (): TaskSiteDeps => {
  const tables = tablesOfEnvironment()
  return {
    tables,
    sfn: workflowClient(),
    clock: systemClock,
    siteUrl: environment('SITE_URL'),
    agency: environment('AGENCY_NAME'),
    findSession: (cookies: Readonly<Record<string, string>>, now: Date) => findSession(tables, cookies, now),
  }
}

/** The handler of the site of one area of tasks. */
export const areaSite = (routes: readonly Route<TaskSiteDeps>[]) =>
  website({ routes: () => routes, deps: depsOfEnvironment, waker: jobWakerOfEnvironment })
