import type { Route } from '../../platform/http/route.ts'
import { reportRoutes } from '../../reports/report-pages.tsx'
import { closeEarlyRoutes } from './close-early.tsx'
import { extendPeriodRoutes } from './extend-period.tsx'
import { holidayRoutes } from './holidays.tsx'
import type { HrPeriodsDeps } from './hr-deps.ts'
import { lateTaskRoutes } from './late-tasks.tsx'
import { openPeriodRoutes } from './open-period.tsx'
import { periodRoutes } from './period.tsx'
import { periodListRoutes } from './period-list.tsx'
import { removeHolidayRoutes } from './remove-holiday.tsx'

/** The pages and actions of HR on periods, their due dates and the holidays among them. */
export const hrPeriodRoutes: readonly Route<HrPeriodsDeps>[] = [
  ...periodListRoutes,
  ...openPeriodRoutes,
  ...periodRoutes,
  ...extendPeriodRoutes,
  ...closeEarlyRoutes,
  ...lateTaskRoutes,
  ...reportRoutes,
  ...holidayRoutes,
  ...removeHolidayRoutes,
]
