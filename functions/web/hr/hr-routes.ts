import type { Route } from '../../platform/http/route.ts'
import { calibrationRoutes } from './calibrations.tsx'
import { closeEarlyRoutes } from './close-early.tsx'
import { extendPeriodRoutes } from './extend-period.tsx'
import { holidayRoutes } from './holidays.tsx'
import type { HrDeps } from './hr-deps.ts'
import { lateTaskRoutes } from './late-tasks.tsx'
import { openPeriodRoutes } from './open-period.tsx'
import { overviewRoutes } from './overview.tsx'
import { periodRoutes } from './period.tsx'
import { periodListRoutes } from './period-list.tsx'
import { reassignRoutes } from './reassign.tsx'
import { removeHolidayRoutes } from './remove-holiday.tsx'
import { startRoutes } from './start.tsx'
import { unitAppraisalRoutes } from './unit-appraisals.tsx'
import { withdrawRoutes } from './withdraw.tsx'

/** The pages and actions of HR on periods; those on people and imports are websites of their own. */
export const hrRoutes: readonly Route<HrDeps>[] = [
  ...startRoutes,
  ...periodListRoutes,
  ...openPeriodRoutes,
  ...periodRoutes,
  ...holidayRoutes,
  ...removeHolidayRoutes,
  ...extendPeriodRoutes,
  ...closeEarlyRoutes,
  ...lateTaskRoutes,
  ...unitAppraisalRoutes,
  ...withdrawRoutes,
  ...reassignRoutes,
  ...overviewRoutes,
  ...calibrationRoutes,
]
