import type { Route } from '../../platform/http/route.ts'
import { calibrationRoutes } from './calibrations.tsx'
import type { HrDeps } from './hr-deps.ts'
import { overviewRoutes } from './overview.tsx'
import { startRoutes } from './start.tsx'

/** The pages of HR that show how things stand, and change nothing. */
export const hrRoutes: readonly Route<HrDeps>[] = [...startRoutes, ...overviewRoutes, ...calibrationRoutes]
