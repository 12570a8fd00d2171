import { timeZoneSchema } from '../domain/working-calendar.ts'
import { signedInSite } from '../platform/access/signed-in-site.ts'
import { environment } from '../platform/environment.ts'
import { downloadsOfEnvironment, exportsAddress } from '../platform/exports/download-address.ts'
import type { ExportDeps } from '../platform/exports/export-pages.tsx'
import type { Route } from '../platform/http/route.ts'
import { website } from '../platform/http/website.ts'
import { jobWakerOfEnvironment } from '../platform/jobs/wake-jobs.ts'

/** The handler of a site where officers ask for files, with what its function's environment names. */
export const exportSite = (routes: readonly Route<ExportDeps>[]) =>
  website({
    routes: () => routes,
    deps: () => ({
      ...signedInSite(),
      signDownload: downloadsOfEnvironment(),
      exportsAddress: exportsAddress(),
      timeZone: timeZoneSchema.parse(environment('TIME_ZONE')),
    }),
    waker: jobWakerOfEnvironment,
  })
