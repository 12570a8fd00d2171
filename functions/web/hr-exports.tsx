import { timeZoneSchema } from '../domain/working-calendar.ts'
import { environment } from '../platform/environment.ts'
import { downloadsOfEnvironment, exportsAddress } from '../platform/exports/download-address.ts'
import { website } from '../platform/http/website.ts'
import { jobWakerOfEnvironment } from '../platform/jobs/wake-jobs.ts'
import { exportRoutes as routes } from './hr/exports.tsx'
import { signedInSite } from './signed-in-site.ts'

export { routes }

export const handler = website({
  routes: () => routes,
  deps: () => ({
    ...signedInSite(),
    signDownload: downloadsOfEnvironment(),
    exportsAddress: exportsAddress(),
    timeZone: timeZoneSchema.parse(environment('TIME_ZONE')),
  }),
  waker: jobWakerOfEnvironment,
})
