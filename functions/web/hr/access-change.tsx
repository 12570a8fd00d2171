import { HrPage } from '../../frames/hr-page.tsx'
import {
  confirmAccessChange,
  type DecisionResult,
  refuseAccessChange,
} from '../../people/decide-access-change.ts'
import { errorsOf, type Fault } from '../../platform/forms/form-model.ts'
import { ButtonGroup, ButtonLink } from '../../platform/html/button.tsx'
import {
  badRequest,
  conflict,
  notFound,
  ok,
  type PageResponse,
  redirect,
} from '../../platform/http/page-response.ts'
import { readerOf } from '../../platform/http/reader.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { type AccessChange, accessChangesIn } from '../../records/access-changes.ts'
import { confirmForm, refuseForm } from './access-change-forms.ts'
import { AccessChangePage } from './access-change-page.tsx'
import { addressOfChange } from './access-change-tag.tsx'
import { accessChangeTextsFor } from './access-change-texts.ts'
import { readShown } from './access-change-view.ts'
import { isDecider, notForYou } from './access-deciders.tsx'
import type { HrPeopleDeps } from './hr-deps.ts'
import { hrTextsFor } from './texts.ts'

const NUMBER = /^[1-9]\d{0,5}$/

const readChange = async (
  { params }: PageRequest,
  { tables }: HrPeopleDeps,
): Promise<AccessChange | undefined> => {
  const { personId = '', number = '' } = params
  return NUMBER.test(number) ? accessChangesIn(tables).get(personId, Number(number)) : undefined
}

/** 409: why nothing was changed, and where to see how things stand. */
const refused = (request: PageRequest, change: AccessChange, reason: string): PageResponse => {
  const { refusals, title } = accessChangeTextsFor(request.language)
  const words: Readonly<Record<string, string>> = refusals
  const { moved } = hrTextsFor(request.language)
  return conflict(
    <HrPage request={request} title={title}>
      <h1>{title}</h1>
      <p class="lead">{words[reason] ?? moved.text}</p>
      <ButtonGroup>
        <ButtonLink href={addressOfChange(change)}>{moved.look}</ButtonLink>
      </ButtonGroup>
    </HrPage>,
  )
}

/** Has whoever must hear of a decision told at once. */
const answer = async (
  request: PageRequest,
  change: AccessChange,
  decided: DecisionResult,
  { urgentMail }: HrPeopleDeps,
): Promise<PageResponse> => {
  if (!decided.ok) return refused(request, change, decided.reason)
  await urgentMail.sendNow(decided.told)
  return redirect(`${addressOfChange(change)}?done=decided`)
}

type Act = (request: PageRequest, change: AccessChange, deps: HrPeopleDeps) => Promise<PageResponse>

/** A page or action about one change, for those who decide about access. */
const aboutChange =
  (act: Act) =>
  async (request: PageRequest, deps: HrPeopleDeps): Promise<PageResponse> => {
    if (!(await isDecider(request, deps))) return notForYou(request)
    const change = await readChange(request, deps)
    return change ? act(request, change, deps) : notFound()
  }

const show: Act = async (request, change, deps) =>
  ok(<AccessChangePage {...(await readShown(request, change, deps))} />)

const again = async (
  request: PageRequest,
  change: AccessChange,
  deps: HrPeopleDeps,
  faults: readonly Fault[],
): Promise<PageResponse> => {
  const shown = await readShown(request, change, deps)
  if (shown.standing === 'over' || shown.standing === 'none')
    return refused(request, change, shown.stand === 'void' ? 'void' : 'decided-already')
  return badRequest(<AccessChangePage {...shown} errors={errorsOf(faults, request.language)} />)
}

const confirm: Act = async (request, change, deps) => {
  const read = confirmForm.read(request.form)
  if (!read.ok) return again(request, change, deps, read.faults)
  const decision = { change, by: readerOf(request), now: request.now, seen: read.answer.seen }
  const confirmed = await confirmAccessChange(deps.tables, decision)
  return answer(request, change, confirmed, deps)
}

const refuse: Act = async (request, change, deps) => {
  const read = refuseForm.read(request.form)
  if (!read.ok) return again(request, change, deps, read.faults)
  const decision = { change, by: readerOf(request), now: request.now, reason: read.answer.reason }
  const done = await refuseAccessChange(deps.tables, decision)
  return answer(request, change, done, deps)
}

const may = { roles: ['hr', 'leadership'] } as const
const path = '/hr/access-changes/{personId}/{number}'

export const accessChangeRoutes: readonly Route<HrPeopleDeps>[] = [
  { method: 'GET', path, may, handle: aboutChange(show) },
  {
    method: 'POST',
    path: `${path}/confirm`,
    may,
    fields: confirmForm.fields,
    handle: aboutChange(confirm),
  },
  { method: 'POST', path: `${path}/refuse`, may, fields: refuseForm.fields, handle: aboutChange(refuse) },
]
