import { hiddenField } from '../http/form-fields.ts'
import { leadTo, notFound, type PageResponse, redirect } from '../http/page-response.ts'
import { readerOf } from '../http/reader.ts'
import type { PageRequest } from '../http/route.ts'
import type { ExportSubject } from './export-definition.ts'
import { type ExportDeps, type ExportSite, ownExport } from './export-pages.tsx'
import { expiryOf, exportAddress, isReady, type ReadyExport } from './exports.ts'
import { requestExport } from './request-export.ts'

/** The fields of the button that asks for a file. */
export const ASK_FIELDS = [hiddenField('file'), hiddenField('period'), hiddenField('unit')]

/** What the button asks for; the website says whether there is such a thing. */
export const subjectIn = ({ form }: PageRequest): ExportSubject => {
  const [periodId, unitId] = [form.text('period'), form.text('unit')]
  return unitId === '' ? { periodId } : { periodId, unitId }
}

/** Asks for the file that the button names and leads to its page, or to that of the one that comes first. */
export const askForExport = async (
  subject: ExportSubject,
  request: PageRequest,
  { files }: ExportSite,
  { tables, clock }: ExportDeps,
): Promise<PageResponse> => {
  const file = files.find(({ form }) => form.kind === request.form.text('file'))?.form
  if (!file) return notFound()
  const wanted = { file, requestedBy: readerOf(request), ...subject }
  const { isWanted, ...asked } = await requestExport(wanted, { tables, clock })
  return redirect(`${exportAddress(asked)}${isWanted ? '' : '?first=yes'}`)
}

/**
 * Leads whoever asked for a file to the bucket, once the download is recorded; to the file's page where there is none, or
 * no more.
 */
export const downloadExport = async (
  request: PageRequest,
  site: ExportSite,
  deps: ExportDeps,
  record: (file: ReadyExport) => Promise<void>,
): Promise<PageResponse> => {
  const found = await ownExport(request, site, deps)
  if (!found) return notFound()
  if (!isReady(found) || expiryOf(found) <= request.now) return redirect(exportAddress(found))
  await record(found)
  return leadTo(await deps.signDownload(found))
}
