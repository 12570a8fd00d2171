import type { Route } from '../../platform/http/route.ts'
import { accessChangesRoute } from './access-changes.tsx'
import { appraisalRoute } from './appraisal.tsx'
import type { AuditorDeps } from './auditor-deps.ts'
import { directoryHistoryRoute } from './directory-history.tsx'
import { executionRoute } from './execution.tsx'
import { exportRoutes } from './exports.tsx'
import { periodRoute } from './period.tsx'
import { personRoute } from './person.tsx'
import { readingsRoute } from './readings.tsx'
import { startRoutes } from './start.tsx'
import { unitRoute } from './unit.tsx'

/** Every page for auditors; for that role only, and recorded; the one POST searches and changes nothing. */
export const auditorRoutes: readonly Route<AuditorDeps>[] = [
  ...startRoutes,
  personRoute,
  appraisalRoute,
  executionRoute,
  periodRoute,
  unitRoute,
  directoryHistoryRoute,
  ...exportRoutes,
  accessChangesRoute,
  readingsRoute,
]
