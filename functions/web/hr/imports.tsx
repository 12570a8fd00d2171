import { cancelImport } from '../../people/cancel-import.ts'
import { IMPORT_FILES, type ImportFile } from '../../people/import-problem.ts'
import { MOST_QUEUED, QUEUE_FULL, readQueue } from '../../people/import-queue.ts'
import { type Import, importsIn } from '../../people/imports.ts'
import { importIdOf, requestImport } from '../../people/request-import.ts'
import { putAside, readUploads, type Uploads, uploadKey } from '../../people/uploads.ts'
import { readWaitingChanges } from '../../people/waiting-changes.ts'
import { DataTable } from '../../platform/html/data-table.tsx'
import type { FieldErrors } from '../../platform/html/error-summary.tsx'
import { Tag } from '../../platform/html/tag.tsx'
import { hiddenField } from '../../platform/http/form-fields.ts'
import { badRequest, notFound, ok, type PageResponse, redirect } from '../../platform/http/page-response.ts'
import { readerOf } from '../../platform/http/reader.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { formsTo } from '../../platform/http/security-headers.ts'
import { formatNumber, formatShortDateTime } from '../../platform/i18n/format.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { recordOf } from '../../platform/record-of.ts'
import type { Tables } from '../../platform/table/table.ts'
import { peopleIn } from '../../records/people.ts'
import type { HrImportsDeps } from './hr-deps.ts'
import { ASIDE, ImportPage } from './import-page.tsx'
import { ImportReportPage } from './import-report-page.tsx'
import { importTextsFor } from './import-texts.ts'
import { movedOn } from './moved-page.tsx'

const RECENT = 10
const TONES = { queued: 'info', imported: 'success', refused: 'danger', cancelled: 'neutral' } as const

const recentImports = async ({ tables }: HrImportsDeps) =>
  (await importsIn(tables).list({ limit: RECENT })).items

const Before = ({ language, timeZone, imports }: BeforeProps) => {
  const texts = importTextsFor(language)
  if (imports.length === 0) return null
  return (
    <DataTable
      caption={texts.before}
      columns={[{ header: texts.asked }, { header: texts.state }]}
      rows={imports.map(({ importId, requestedAt, state }) => [
        <a key={importId} href={`/hr/imports/${importId}`}>
          {formatShortDateTime(requestedAt, language, timeZone)}
        </a>,
        <Tag key={importId} tone={TONES[state]}>
          {texts.states[state]}
        </Tag>,
      ])}
    />
  )
}

interface BeforeProps extends Pick<HrImportsDeps, 'timeZone'> {
  readonly language: Language
  readonly imports: readonly Import[]
}

const uploadsOf = (request: PageRequest, { tables, importFiles: files }: HrImportsDeps) =>
  readUploads(readerOf(request), { tables, files, now: request.now })

/** The page as it stands, with forms that go to the bucket: its policy names that address, and only here. */
const pageOf = async (
  request: PageRequest,
  deps: HrImportsDeps,
  uploads: Uploads,
  errors: FieldErrors = {},
): Promise<PageResponse> => {
  const backTo = new URL('/hr/import', deps.siteUrl).href
  const forms = await Promise.all(
    IMPORT_FILES.map(async (file) => ({
      file,
      stored: uploads[file],
      form: await deps.inviteUpload(uploadKey(readerOf(request), file), backTo),
    })),
  )
  const { language } = request
  const before = <Before language={language} timeZone={deps.timeZone} imports={await recentImports(deps)} />
  const page = (
    <ImportPage request={request} timeZone={deps.timeZone} forms={forms} errors={errors}>
      {before}
    </ImportPage>
  )
  const response = Object.keys(errors).length > 0 ? badRequest(page) : ok(page)
  return { ...response, headers: formsTo(forms[0]?.form.action ?? deps.siteUrl) }
}

const show = async (request: PageRequest, deps: HrImportsDeps): Promise<PageResponse> =>
  pageOf(request, deps, await uploadsOf(request, deps))

/** Hands in the very uploads that the page showed, or puts them aside; what was uploaded meanwhile is looked at first. */
const handIn = async (request: PageRequest, deps: HrImportsDeps): Promise<PageResponse> => {
  const { form, language } = request
  const shown = recordOf(
    IMPORT_FILES.flatMap((file): [ImportFile, string][] => (form.has(file) ? [[file, form.text(file)]] : [])),
  )
  const importId = importIdOf(readerOf(request), shown)
  const twice = await importsIn(deps.tables).get(importId)
  if (twice) return redirect(`/hr/imports/${twice.importId}`)
  const uploads = await uploadsOf(request, deps)
  if (IMPORT_FILES.some((file) => (uploads[file]?.version ?? '') !== (shown[file] ?? '')))
    return movedOn(request, '/hr/import')
  if (form.has(ASIDE)) {
    await putAside(readerOf(request), uploads, deps.tables)
    return redirect('/hr/import')
  }
  const { people, units, plans } = uploads
  if (!people || !units) {
    const { missing } = importTextsFor(language)
    const errors = {
      ...(people ? {} : { people: missing.people }),
      ...(units ? {} : { units: missing.units }),
    }
    return pageOf(request, deps, uploads, errors)
  }
  const requested = await requestImport(
    { importId, requestedBy: readerOf(request), files: { people, units, plans } },
    { tables: deps.tables, clock: deps.clock },
  )
  if (requested.ok) return redirect(`/hr/imports/${requested.importId}`)
  if (requested.reason !== QUEUE_FULL) return movedOn(request, '/hr/import')
  const full = importTextsFor(language).full(formatNumber(MOST_QUEUED, language))
  return pageOf(request, deps, uploads, { people: full })
}

/** How many of the changes of access that an import asked for wait for a second person now. */
const waitingOf = async ({ importId }: Import, { now }: PageRequest, tables: Tables): Promise<number> => {
  const waiting = await readWaitingChanges(tables, now)
  return [...waiting.values()].filter((change) => change.importId === importId).length
}

/** Who asked for an import and who cancelled it, by name. */
const namesOf = async ({ requestedBy, cancelledBy }: Import, tables: Tables) => {
  const people = peopleIn(tables)
  const nameOf = async (personId: string | undefined) => personId && (await people.get(personId))?.name
  const [asked, cancelled] = await Promise.all([nameOf(requestedBy), nameOf(cancelledBy)])
  return { requestedBy: asked, cancelledBy: cancelled }
}

const report = async (request: PageRequest, { tables, timeZone }: HrImportsDeps): Promise<PageResponse> => {
  const found = await importsIn(tables).get(request.params.importId ?? '')
  if (!found) return notFound()
  const queue = found.state === 'queued' ? await readQueue(tables) : []
  const ahead = Math.max(
    0,
    queue.findIndex(({ importId }) => importId === found.importId),
  )
  const waiting = found.accessChangesWaiting > 0 ? await waitingOf(found, request, tables) : 0
  const names = await namesOf(found, tables)
  const shown = { request, found, names, ahead, waiting, timeZone }
  return ok(<ImportReportPage {...shown} />)
}

const cancel = async (request: PageRequest, deps: HrImportsDeps): Promise<PageResponse> => {
  const found = await importsIn(deps.tables).get(request.params.importId ?? '')
  if (!found) return notFound()
  const address = `/hr/imports/${found.importId}`
  const cancelled = await cancelImport(found, readerOf(request), deps)
  return cancelled.ok ? redirect(address) : movedOn(request, address)
}

const may = { roles: ['hr'] } as const
const FIELDS = [...IMPORT_FILES, ASIDE].map(hiddenField)

export const importRoutes: readonly Route<HrImportsDeps>[] = [
  { method: 'GET', path: '/hr/import', may, handle: show },
  { method: 'POST', path: '/hr/import', may, fields: FIELDS, handle: handIn },
  { method: 'GET', path: '/hr/imports/{importId}', may, handle: report },
  { method: 'POST', path: '/hr/imports/{importId}/cancel', may, fields: [], handle: cancel },
]
