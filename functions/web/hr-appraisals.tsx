import { signedInSite } from '../platform/access/signed-in-site.ts'
import { website } from '../platform/http/website.ts'
import { jobWakerOfEnvironment } from '../platform/jobs/wake-jobs.ts'
import { workflowClient } from '../platform/signals/signals.ts'
import { hrAppraisalRoutes as routes } from './hr/hr-appraisal-routes.ts'

export { routes }

export const handler = website({
  routes: () => routes,
  deps: () => ({ ...signedInSite(), sfn: workflowClient() }),
  waker: jobWakerOfEnvironment,
})
