import { archiveReaderOfEnvironment } from '../platform/archive/archive-reader.ts'
import { website } from '../platform/http/website.ts'
import { executionRoute } from './auditor/execution.tsx'
import { signedInSite } from './signed-in-site.ts'

export const routes = [executionRoute]

export const handler = website({
  routes: () => routes,
  deps: () => ({ ...signedInSite(), archive: archiveReaderOfEnvironment() }),
})
