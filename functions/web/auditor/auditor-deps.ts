import type { Archive } from '../../platform/archive/archive.ts'
import type { WebsiteDeps } from '../../platform/http/route.ts'
import type { Tables } from '../../platform/table/table.ts'

export interface AuditorDeps extends WebsiteDeps {
  readonly tables: Tables
  readonly archive: Archive
}
