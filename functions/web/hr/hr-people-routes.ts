import type { Route } from '../../platform/http/route.ts'
import { accessChangeRoutes } from './access-change.tsx'
import { accessChangeListRoutes } from './access-changes.tsx'
import type { HrPeopleDeps } from './hr-deps.ts'
import { peopleRoutes } from './people.tsx'
import { personRoutes } from './person.tsx'
import { unreachedRoutes } from './unreached.tsx'

/** The pages and actions of HR on people, and on what they may open. */
export const hrPeopleRoutes: readonly Route<HrPeopleDeps>[] = [
  ...peopleRoutes,
  ...personRoutes,
  ...unreachedRoutes,
  ...accessChangeListRoutes,
  ...accessChangeRoutes,
]
