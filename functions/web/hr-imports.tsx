import { timeZoneSchema } from '../domain/working-calendar.ts'
import { importFilesOfEnvironment } from '../people/import-files.ts'
import { inviteOfEnvironment } from '../people/upload-form.ts'
import { signedInSite } from '../platform/access/signed-in-site.ts'
import { environment } from '../platform/environment.ts'
import { website } from '../platform/http/website.ts'
import { jobWakerOfEnvironment } from '../platform/jobs/wake-jobs.ts'
import { importRoutes as routes } from './hr/imports.tsx'

export { routes }

export const handler = website({
  routes: () => routes,
  deps: () => ({
    ...signedInSite(),
    importFiles: importFilesOfEnvironment(),
    inviteUpload: inviteOfEnvironment(),
    timeZone: timeZoneSchema.parse(environment('TIME_ZONE')),
  }),
  waker: jobWakerOfEnvironment,
})
