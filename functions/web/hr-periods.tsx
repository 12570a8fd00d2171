import { timeZoneSchema } from '../domain/working-calendar.ts'
import { signedInSite } from '../platform/access/signed-in-site.ts'
import { environment } from '../platform/environment.ts'
import { website } from '../platform/http/website.ts'
import { jobWakerOfEnvironment } from '../platform/jobs/wake-jobs.ts'
import { workflowClient } from '../platform/signals/signals.ts'
import { hrPeriodRoutes as routes } from './hr/hr-period-routes.ts'

export { routes }

export const handler = website({
  routes: () => routes,
  deps: () => ({
    ...signedInSite(),
    sfn: workflowClient(),
    cycleWorkflow: environment('STATE_MACHINE_APPRAISAL_CYCLE'),
    timeZone: timeZoneSchema.parse(environment('TIME_ZONE')),
  }),
  waker: jobWakerOfEnvironment,
})
