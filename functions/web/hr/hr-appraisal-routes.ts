import type { Route } from '../../platform/http/route.ts'
import type { HrAppraisalsDeps } from './hr-deps.ts'
import { reassignRoutes } from './reassign.tsx'
import { unitAppraisalRoutes } from './unit-appraisals.tsx'
import { withdrawRoutes } from './withdraw.tsx'

/** The pages and actions of HR on the appraisals of a unit. */
export const hrAppraisalRoutes: readonly Route<HrAppraisalsDeps>[] = [
  ...unitAppraisalRoutes,
  ...withdrawRoutes,
  ...reassignRoutes,
]
