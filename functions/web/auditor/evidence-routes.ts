import type { Route } from '../../platform/http/route.ts'
import { appraisalRoute } from './appraisal.tsx'
import { appraisalExportRoute } from './appraisal-export.tsx'
import type { EvidenceDeps } from './auditor-deps.ts'
import { periodRoute } from './period.tsx'
import { unitRoute } from './unit.tsx'

/** The pages for auditors that hold a period and its appraisals against the seal, and the exports. */
export const evidenceRoutes: readonly Route<EvidenceDeps>[] = [
  periodRoute,
  unitRoute,
  appraisalRoute,
  appraisalExportRoute,
]
