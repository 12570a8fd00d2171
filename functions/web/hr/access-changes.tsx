import { decidesAboutAccess } from '../../domain/access-change.ts'
import { DataTable } from '../../platform/html/data-table.tsx'
import { EmptyState } from '../../platform/html/notice.tsx'
import { Details } from '../../platform/html/sections.tsx'
import { Pagination } from '../../platform/html/sequences.tsx'
import { Tag } from '../../platform/html/tag.tsx'
import { forbidden, ok, type PageResponse } from '../../platform/http/page-response.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { formatList, formatNumber, formatShortDateTime, formatShortDay } from '../../platform/i18n/format.ts'
import {
  type AccessChange,
  accessChangesIn,
  isWaiting,
  standOf,
  unconfirmedBy,
} from '../../platform/records/access-changes.ts'
import { type Person, peopleIn } from '../../platform/records/people.ts'
import { peopleById } from '../../reports/records-by-id.ts'
import { accessChangeTextsFor } from './access-change-texts.ts'
import type { HrPeopleDeps } from './hr-deps.ts'
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

const UNCONFIRMED_TONES = { firstImport: 'neutral', operator: 'neutral', officer: 'attention' } as const

/** How a change of access stands, in words and colour; `first` is the very first change of all. */
export const AccessChangeTag = ({
  change,
  first,
  request: { language, now },
}: {
  readonly change: AccessChange
  readonly first: AccessChange | undefined
  readonly request: PageRequest
}) => {
  const stand = standOf(change, now)
  const { states, unconfirmed } = accessChangeTextsFor(language)
  const by = unconfirmedBy(change, first)
  return (
    <>
      <Tag tone={TONES[stand]}>{states[stand]}</Tag>
      {by && (
        <>
          {' '}
          <Tag tone={UNCONFIRMED_TONES[by]}>{unconfirmed[by]}</Tag>
        </>
      )}
    </>
  )
}

const asSentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

interface ListProps {
  readonly request: PageRequest
  readonly changes: readonly AccessChange[]
  readonly people: ReadonlyMap<string, Person>
  readonly timeZone: HrPeopleDeps['timeZone']
  readonly first: AccessChange | undefined
  readonly caption: string
}

const List = ({ request, changes, people, timeZone, first, caption }: ListProps) => {
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
        <AccessChangeTag key={change.number} change={change} first={first} request={request} />,
      ])}
    />
  )
}

/** What the first import granted, folded together: nobody could have confirmed it. */
const FirstImport = (props: Omit<ListProps, 'caption'> & { readonly isPaged: boolean }) => {
  const { request, changes, timeZone, isPaged } = props
  const { language } = request
  const texts = accessChangeTextsFor(language)
  const [one] = changes
  if (!one) return null
  const day = formatShortDay(one.requestedAt, language, timeZone)
  const count = formatNumber(changes.length, language)
  const summary = isPaged ? texts.firstImportHere(day, count) : texts.firstImport(day, count)
  return (
    <Details summary={summary}>
      <List {...props} caption={summary} />
    </Details>
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
export const isDecider = async (request: PageRequest, { tables }: HrPeopleDeps): Promise<boolean> => {
  const reader = await peopleIn(tables).get(readerOf(request))
  return request.session?.roles.includes('hr') || (reader !== undefined && decidesAboutAccess(reader))
}

const show = async (request: PageRequest, deps: HrPeopleDeps): Promise<PageResponse> => {
  if (!(await isDecider(request, deps))) return notForYou(request)
  const { tables, timeZone } = deps
  const texts = accessChangeTextsFor(request.language)
  const changes = accessChangesIn(tables)
  const [{ items }, all, first] = await Promise.all([
    changes.waiting({ limit: PAGE }),
    changes.list({ limit: PAGE, cursor: cursorOf(request) }),
    changes.first(),
  ])
  const waiting = items.filter((change) => isWaiting(change, request.now))
  const over = all.items.filter((change) => !isWaiting(change, request.now))
  const isOfFirst = (change: AccessChange) => unconfirmedBy(change, first) === 'firstImport'
  const [decided, ofFirst] = [over.filter((change) => !isOfFirst(change)), over.filter(isOfFirst)]
  const people = await peopleById(
    tables,
    [...waiting, ...over].flatMap(({ personId, requestedBy }) => [personId, requestedBy]),
  )
  const next = nextPage('/hr/access-changes', all.cursor)
  const shown = { request, people, timeZone, first }
  const isPaged = all.cursor !== undefined || cursorOf(request) !== undefined
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
      <FirstImport {...shown} changes={ofFirst} isPaged={isPaged} />
      {next && <Pagination next={next} />}
    </HrPage>,
  )
}

export const accessChangeListRoutes: readonly Route<HrPeopleDeps>[] = [
  { method: 'GET', path: '/hr/access-changes', may: { roles: ['hr', 'leadership'] }, handle: show },
]
