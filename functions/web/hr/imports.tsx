import { randomUUID } from 'node:crypto'
import { cancelImport } from '../../people/cancel-import.ts'
import { IMPORT_FILES } from '../../people/import-problem.ts'
import { MOST_QUEUED, QUEUE_FULL, readQueue } from '../../people/import-queue.ts'
import { type Import, importsIn } from '../../people/imports.ts'
import { requestImport } from '../../people/request-import.ts'
import { readWaitingChanges } from '../../people/waiting-changes.ts'
import { Button, ButtonGroup } from '../../platform/html/button.tsx'
import { DataTable } from '../../platform/html/data-table.tsx'
import { ErrorSummary, type FieldErrors } from '../../platform/html/error-summary.tsx'
import { Form } from '../../platform/html/form.tsx'
import { FileField } from '../../platform/html/inputs.tsx'
import { Tag } from '../../platform/html/tag.tsx'
import { fileField } from '../../platform/http/form-fields.ts'
import { badRequest, notFound, ok, type PageResponse, redirect } from '../../platform/http/page-response.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { formatNumber, formatShortDateTime } from '../../platform/i18n/format.ts'
import type { Tables } from '../../platform/table/table.ts'
import { peopleIn } from '../../records/people.ts'
import type { HrImportsDeps } from './hr-deps.ts'
import { HrPage } from './hr-page.tsx'
import { ImportReportPage } from './import-report-page.tsx'
import { importTextsFor } from './import-texts.ts'
import { movedOn } from './moved-page.tsx'
import { readerOf } from './reader.ts'

const RECENT = 10
const TONES = { queued: 'info', imported: 'success', refused: 'danger', cancelled: 'neutral' } as const

interface ImportPageProps {
  readonly request: PageRequest
  readonly deps: HrImportsDeps
  readonly imports: readonly Import[]
  readonly errors?: FieldErrors
}

const Before = ({ request: { language }, deps, imports }: ImportPageProps) => {
  const texts = importTextsFor(language)
  return (
    <DataTable
      caption={texts.before}
      columns={[{ header: texts.asked }, { header: texts.state }]}
      rows={imports.map(({ importId, requestedAt, state }) => [
        <a key={importId} href={`/hr/imports/${importId}`}>
          {formatShortDateTime(requestedAt, language, deps.timeZone)}
        </a>,
        <Tag key={importId} tone={TONES[state]}>
          {texts.states[state]}
        </Tag>,
      ])}
    />
  )
}

const ImportPage = (props: ImportPageProps) => {
  const { request, imports, errors = {} } = props
  const texts = importTextsFor(request.language)
  return (
    <HrPage request={request} title={texts.title} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <h1>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      <Form action="/hr/import" files>
        <FileField
          name="people"
          label={texts.people}
          hint={texts.peopleHint}
          accept=".csv,text/csv"
          error={errors.people}
        />
        <FileField
          name="units"
          label={texts.units}
          hint={texts.unitsHint}
          accept=".csv,text/csv"
          error={errors.units}
        />
        <FileField name="plans" label={texts.plans} hint={texts.plansHint} accept=".csv,text/csv" optional />
        <ButtonGroup>
          <Button>{texts.send}</Button>
        </ButtonGroup>
      </Form>
      {imports.length > 0 && <Before {...props} />}
    </HrPage>
  )
}

const recentImports = async ({ tables }: HrImportsDeps) =>
  (await importsIn(tables).list({ limit: RECENT })).items

const show = async (request: PageRequest, deps: HrImportsDeps): Promise<PageResponse> =>
  ok(<ImportPage request={request} deps={deps} imports={await recentImports(deps)} />)

const upload = async (request: PageRequest, deps: HrImportsDeps): Promise<PageResponse> => {
  const { form, language } = request
  const [people, units, plans] = [form.file('people'), form.file('units'), form.file('plans')]
  if (!people || !units) {
    const { missing } = importTextsFor(language)
    const errors = {
      ...(people ? {} : { people: missing.people }),
      ...(units ? {} : { units: missing.units }),
    }
    return badRequest(
      <ImportPage request={request} deps={deps} imports={await recentImports(deps)} errors={errors} />,
    )
  }
  const files = { people: people.bytes, units: units.bytes, plans: plans?.bytes }
  const requested = await requestImport(
    { importId: randomUUID(), requestedBy: readerOf(request), files },
    { tables: deps.tables, clock: deps.clock, files: deps.importFiles },
  )
  if (requested.ok) return redirect(`/hr/imports/${requested.importId}`)
  if (requested.reason !== QUEUE_FULL) return movedOn(request, '/hr/import')
  const errors = { people: importTextsFor(language).full(formatNumber(MOST_QUEUED, language)) }
  return badRequest(
    <ImportPage request={request} deps={deps} imports={await recentImports(deps)} errors={errors} />,
  )
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
const FILES = IMPORT_FILES.map(fileField)

export const importRoutes: readonly Route<HrImportsDeps>[] = [
  { method: 'GET', path: '/hr/import', may, handle: show },
  { method: 'POST', path: '/hr/import', may, accepts: 'files', fields: FILES, handle: upload },
  { method: 'GET', path: '/hr/imports/{importId}', may, handle: report },
  { method: 'POST', path: '/hr/imports/{importId}/cancel', may, fields: [], handle: cancel },
]
