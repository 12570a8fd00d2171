import type { Route } from '../../platform/http/route.ts'
import { accessChangeRoutes } from './access-change.tsx'
import { accessChangeListRoutes } from './access-changes.tsx'
import { calibrationRoutes } from './calibrations.tsx'
import { closeEarlyRoutes } from './close-early.tsx'
import { exportRoutes } from './export-results.tsx'
import { extendPeriodRoutes } from './extend-period.tsx'
import { holidayRoutes } from './holidays.tsx'
import type { HrDeps } from './hr-deps.ts'
import { importRoutes } from './imports.tsx'
import { lateTaskRoutes } from './late-tasks.tsx'
import { openPeriodRoutes } from './open-period.tsx'
import { overviewRoutes } from './overview.tsx'
import { peopleRoutes } from './people.tsx'
import { periodRoutes } from './period.tsx'
import { periodListRoutes } from './period-list.tsx'
import { personRoutes } from './person.tsx'
import { reassignRoutes } from './reassign.tsx'
import { removeHolidayRoutes } from './remove-holiday.tsx'
import { startRoutes } from './start.tsx'
import { unitAppraisalRoutes } from './unit-appraisals.tsx'
import { unreachedRoutes } from './unreached.tsx'
import { withdrawRoutes } from './withdraw.tsx'

/** Every page and action of the HR website. */
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
  ...exportRoutes,
  ...unitAppraisalRoutes,
  ...withdrawRoutes,
  ...reassignRoutes,
  ...peopleRoutes,
  ...personRoutes,
  ...unreachedRoutes,
  ...importRoutes,
  ...accessChangeListRoutes,
  ...accessChangeRoutes,
  ...overviewRoutes,
  ...calibrationRoutes,
]
