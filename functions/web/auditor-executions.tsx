import { signedInSite } from '../platform/access/signed-in-site.ts'
import { archiveReaderOfEnvironment } from '../platform/archive/archive-reader.ts'
import { website } from '../platform/http/website.ts'
import { executionRoute } from './auditor/execution.tsx'

export const routes = [executionRoute]

export const handler = website({
  routes: () => routes,
  deps: () => ({ ...signedInSite(), archive: archiveReaderOfEnvironment() }),
})
