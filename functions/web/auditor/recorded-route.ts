import { type AuditedPage, recordReading } from '../../audit/record-reading.ts'
import type { Field } from '../../platform/http/form-fields.ts'
import { forbidden, type PageResponse } from '../../platform/http/page-response.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import type { AuditorDeps } from './auditor-deps.ts'

interface RecordedPage<Deps extends AuditorDeps> {
  /** The fields of a form that is posted, for what must not stand in an address; without them the page is a GET. */
  readonly fields?: readonly Field[]
  readonly path: string
  /** What the reading is recorded as. */
  readonly page: AuditedPage
  /** Which thing the page shows; recorded only when there is such a thing. */
  id?(request: PageRequest): string | undefined
  show(request: PageRequest, deps: Deps): Promise<PageResponse>
}

const isShown = ({ status }: PageResponse) => status === 200 || status === 303

/**
 * A page for auditors only, which is shown only after its reading is recorded. It is the one kind of GET in Bina that
 * writes: see docs/adr/0008.
 */
export const recordedRoute = <Deps extends AuditorDeps = AuditorDeps>({
  path,
  page,
  fields,
  id,
  show,
}: RecordedPage<Deps>): Route<Deps> => ({
  ...(fields ? { method: 'POST', fields } : { method: 'GET' }),
  path,
  may: { roles: ['auditor'] },
  handle: async (request, deps) => {
    if (!request.session) return forbidden()
    const response = await show(request, deps)
    const reading = { page, id: isShown(response) ? id?.(request) : undefined }
    await recordReading(deps.tables, request.session, reading, request.now)
    return response
  },
})
