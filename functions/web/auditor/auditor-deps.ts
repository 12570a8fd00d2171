import type { ArchiveReader } from '../../platform/archive/archive-reader.ts'
import type { WebsiteDeps } from '../../platform/http/route.ts'
import type { Tables } from '../../platform/table/table.ts'

/** What every page for auditors uses. */
export interface AuditorDeps extends WebsiteDeps {
  readonly tables: Tables
}

/** What the pages use that hold records against what was archived. */
export interface EvidenceDeps extends AuditorDeps {
  readonly archive: ArchiveReader
}
