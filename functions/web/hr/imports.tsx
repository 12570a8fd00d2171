import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { cancelImport } from '../../people/cancel-import.ts'
import { MOST_QUEUED, QUEUE_FULL, readQueue } from '../../people/import-queue.ts'
import { type Import, importsIn } from '../../people/imports.ts'
import { requestImport } from '../../people/request-import.ts'
import { readWaitingChanges } from '../../people/waiting-changes.ts'
import { type FormField, file } from '../../platform/forms/form-field.ts'
import { defineForm, errorsOf } from '../../platform/forms/form-model.ts'
import { showForm } from '../../platform/forms/show-form.tsx'
import { Button, ButtonGroup } from '../../platform/html/button.tsx'
import { DataTable } from '../../platform/html/data-table.tsx'
import { ErrorSummary, type FieldErrors } from '../../platform/html/error-summary.tsx'
import { Form } from '../../platform/html/form.tsx'
import { FileField } from '../../platform/html/inputs.tsx'
import { Tag } from '../../platform/html/tag.tsx'
import type { UploadedFile } from '../../platform/http/form.ts'
import { badRequest, notFound, ok, type PageResponse, redirect } from '../../platform/http/page-response.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { formatNumber, formatShortDateTime } from '../../platform/i18n/format.ts'
import { wordsOf } from '../../platform/i18n/words.ts'
import type { Tables } from '../../platform/table/table.ts'
import type { HrImportsDeps } from './hr-deps.ts'
import { HrPage } from './hr-page.tsx'
import { ImportReportPage } from './import-report-page.tsx'
import { importTextsFor } from './import-texts.ts'
import { movedOn } from './moved-page.tsx'
import { readerOf } from './reader.ts'

const say = wordsOf(importTextsFor)

const plansField = {
  label: say((texts) => texts.plans),
  hint: say((texts) => texts.plansHint),
  kind: 'file',
  most: 1,
  optional: true,
  schema: z.custom<UploadedFile | undefined>(),
  faults: {},
} satisfies FormField<UploadedFile | undefined>

const importForm = defineForm({
  fields: {
    people: file({
      label: say((texts) => texts.people),
      hint: say((texts) => texts.peopleHint),
      faults: { missing: say(({ missing }) => missing.people) },
    }),
    units: file({
      label: say((texts) => texts.units),
      hint: say((texts) => texts.unitsHint),
      faults: { missing: say(({ missing }) => missing.units) },
    }),
    plans: plansField,
  },
})

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
  const { language, form: typed } = request
  const texts = importTextsFor(language)
  const field = showForm(importForm, { language, typed, errors })
  return (
    <HrPage request={request} title={texts.title} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <h1>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      <Form action="/hr/import" files>
        <FileField {...field('people')} accept=".csv,text/csv" />
        <FileField {...field('units')} accept=".csv,text/csv" />
        <FileField {...field('plans')} accept=".csv,text/csv" />
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
  const read = importForm.read(form)
  if (!read.ok) {
    const errors = errorsOf(read.faults, language)
    return badRequest(
      <ImportPage request={request} deps={deps} imports={await recentImports(deps)} errors={errors} />,
    )
  }
  const { people, units, plans } = read.answer
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

const report = async (request: PageRequest, { tables, timeZone }: HrImportsDeps): Promise<PageResponse> => {
  const found = await importsIn(tables).get(request.params.importId ?? '')
  if (!found) return notFound()
  const queue = found.state === 'queued' ? await readQueue(tables) : []
  const ahead = Math.max(
    0,
    queue.findIndex(({ importId }) => importId === found.importId),
  )
  const waiting = found.accessChangesWaiting > 0 ? await waitingOf(found, request, tables) : 0
  const shown = { request, found, ahead, waiting, timeZone }
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

export const importRoutes: readonly Route<HrImportsDeps>[] = [
  { method: 'GET', path: '/hr/import', may, handle: show },
  { method: 'POST', path: '/hr/import', may, accepts: 'files', fields: importForm.fields, handle: upload },
  { method: 'GET', path: '/hr/imports/{importId}', may, handle: report },
  { method: 'POST', path: '/hr/imports/{importId}/cancel', may, fields: [], handle: cancel },
]
