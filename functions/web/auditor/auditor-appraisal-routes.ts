import type { Route } from '../../platform/http/route.ts'
import { appraisalRoute } from './appraisal.tsx'
import { appraisalExportRoute } from './appraisal-export.tsx'
import type { EvidenceDeps } from './auditor-deps.ts'

/** The page for auditors that holds an appraisal against the seal, and its evidence. */
export const auditorAppraisalRoutes: readonly Route<EvidenceDeps>[] = [appraisalRoute, appraisalExportRoute]
