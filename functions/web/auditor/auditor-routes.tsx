import type { Route } from '../../platform/http/route.ts'
import { accessChangesRoute } from './access-changes.tsx'
import type { AuditorDeps } from './auditor-deps.ts'
import { directoryHistoryRoute } from './directory-history.tsx'
import { officerActionsRoute } from './officer-actions.tsx'
import { personRoute } from './person.tsx'
import { readingsRoute } from './readings.tsx'
import { startRoutes } from './start.tsx'

/** The pages for auditors on people and on who did what; the one POST searches and changes nothing. */
export const auditorRoutes: readonly Route<AuditorDeps>[] = [
  ...startRoutes,
  personRoute,
  directoryHistoryRoute,
  accessChangesRoute,
  officerActionsRoute,
  readingsRoute,
]
