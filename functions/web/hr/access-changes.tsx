import { decidesAboutAccess } from '../../domain/access-change.ts'
import { DataTable } from '../../platform/html/data-table.tsx'
import { EmptyState } from '../../platform/html/notice.tsx'
import { Pagination } from '../../platform/html/sequences.tsx'
import { Tag } from '../../platform/html/tag.tsx'
import { forbidden, ok, type PageResponse } from '../../platform/http/page-response.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { formatList, formatShortDateTime } from '../../platform/i18n/format.ts'
import {
  type AccessChange,
  accessChangesIn,
  isWaiting,
  standOf,
} from '../../platform/records/access-changes.ts'
import { type Person, peopleIn } from '../../platform/records/people.ts'
import { peopleById } from '../../reports/records-by-id.ts'
import { accessChangeTextsFor } from './access-change-texts.ts'
import type { HrDeps } from './hr-deps.ts'
import { HrPage } from './hr-page.tsx'
import { cursorOf, nextPage, readerOf } from './reader.ts'
import { hrTextsFor } from './texts.ts'

const PAGE = 50
const TONES = {
  waiting: 'attention',
  done: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
  replaced: 'neutral',
  expired: 'neutral',
} as const

export const addressOfChange = ({ personId, number }: Pick<AccessChange, 'personId' | 'number'>): string =>
  `/hr/access-changes/${personId}/${number}`

/** How a change of access stands, in words and colour. */
export const AccessChangeTag = ({
  change,
  request: { language, now },
}: {
  readonly change: AccessChange
  readonly request: PageRequest
}) => {
  const stand = standOf(change, now)
  const { states, without } = accessChangeTextsFor(language)
  return (
    <>
      <Tag tone={TONES[stand]}>{states[stand]}</Tag>{' '}
      {change.secondPerson === 'none' && <Tag tone="attention">{without}</Tag>}
    </>
  )
}

const asSentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

interface ListProps {
  readonly request: PageRequest
  readonly changes: readonly AccessChange[]
  readonly people: ReadonlyMap<string, Person>
  readonly timeZone: HrDeps['timeZone']
  readonly caption: string
}

const List = ({ request, changes, people, timeZone, caption }: ListProps) => {
  const { language } = request
  const texts = accessChangeTextsFor(language)
  const { noName } = hrTextsFor(language)
  const nameOf = (personId: string) => people.get(personId)?.name ?? noName
  return (
    <DataTable
      caption={caption}
      columns={[
        { header: texts.person },
        { header: texts.what },
        { header: texts.askedBy },
        { header: texts.asked },
        { header: texts.state },
      ]}
      rows={changes.map((change) => [
        <a key={change.number} href={addressOfChange(change)}>
          {nameOf(change.personId)}
        </a>,
        asSentence(
          formatList(
            change.changed.map((field) => texts.fields[field].toLowerCase()),
            language,
          ),
        ),
        change.requestedBy === undefined ? texts.operator : nameOf(change.requestedBy),
        formatShortDateTime(change.requestedAt, language, timeZone),
        <AccessChangeTag key={change.number} change={change} request={request} />,
      ])}
    />
  )
}

/** 403 for leadership below the head, who decide about nobody's access. */
export const notForYou = (request: PageRequest): PageResponse => {
  const texts = accessChangeTextsFor(request.language)
  return forbidden(
    <HrPage request={request} title={texts.notForYou}>
      <h1>{texts.notForYou}</h1>
      <p class="lead">{texts.forDeciders}</p>
    </HrPage>,
  )
}

/** Whether the reader decides about access, by what the directory says of them now. */
export const isDecider = async (request: PageRequest, { tables }: HrDeps): Promise<boolean> => {
  const reader = await peopleIn(tables).get(readerOf(request))
  return request.session?.roles.includes('hr') || (reader !== undefined && decidesAboutAccess(reader))
}

const show = async (request: PageRequest, deps: HrDeps): Promise<PageResponse> => {
  if (!(await isDecider(request, deps))) return notForYou(request)
  const { tables, timeZone } = deps
  const texts = accessChangeTextsFor(request.language)
  const [{ items }, all] = await Promise.all([
    accessChangesIn(tables).waiting({ limit: PAGE }),
    accessChangesIn(tables).list({ limit: PAGE, cursor: cursorOf(request) }),
  ])
  const waiting = items.filter((change) => isWaiting(change, request.now))
  const decided = all.items.filter((change) => !isWaiting(change, request.now))
  const people = await peopleById(
    tables,
    [...waiting, ...decided].flatMap(({ personId, requestedBy }) => [personId, requestedBy]),
  )
  const next = nextPage('/hr/access-changes', all.cursor)
  const shown = { request, people, timeZone }
  return ok(
    <HrPage request={request} title={texts.title} wide>
      <h1>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      {waiting.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneText}</p>
        </EmptyState>
      ) : (
        <List {...shown} changes={waiting} caption={texts.waitingList} />
      )}
      {decided.length > 0 && <List {...shown} changes={decided} caption={texts.decided} />}
      {next && <Pagination next={next} />}
    </HrPage>,
  )
}

export const accessChangeListRoutes: readonly Route<HrDeps>[] = [
  { method: 'GET', path: '/hr/access-changes', may: { roles: ['hr', 'leadership'] }, handle: show },
]
