import type { Route } from '../../platform/http/route.ts'
import type { EvidenceDeps } from './auditor-deps.ts'
import { periodRoute } from './period.tsx'
import { unitRoute } from './unit.tsx'

/** The pages for auditors that hold a period and its units against the seal. */
export const auditorPeriodRoutes: readonly Route<EvidenceDeps>[] = [periodRoute, unitRoute]
