import type { Role } from '../access/accounts.ts'
import type { Route } from '../http/route.ts'
import { ASK_FIELDS } from './export-actions.ts'
import { type ExportDeps, type ExportSite, showExport, showExports } from './export-pages.tsx'

interface ExportActions {
  readonly ask: Route<ExportDeps>['handle']
  readonly download: Route<ExportDeps>['handle']
}

/** The pages of files for one role: its requests, a request with its file, the button that asks, and the download. */
export const exportRoutesOf = (
  site: ExportSite,
  role: Role,
  { ask, download }: ExportActions,
): readonly Route<ExportDeps>[] => {
  const may = { roles: [role] }
  const one = `${site.base}/{exportId}`
  return [
    { method: 'GET', path: site.base, may, handle: (request, deps) => showExports(request, site, deps) },
    { method: 'POST', path: site.base, may, fields: ASK_FIELDS, handle: ask },
    { method: 'GET', path: one, may, handle: (request, deps) => showExport(request, site, deps) },
    { method: 'POST', path: `${one}/download`, may, fields: [], handle: download },
  ]
}
