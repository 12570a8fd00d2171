import { HrPage } from '../../frames/hr-page.tsx'
import { readWaitingChanges } from '../../people/waiting-changes.ts'
import { DataTable } from '../../platform/html/data-table.tsx'
import { EmptyState } from '../../platform/html/notice.tsx'
import { Details } from '../../platform/html/sections.tsx'
import { Pagination } from '../../platform/html/sequences.tsx'
import { ok, type PageResponse } from '../../platform/http/page-response.ts'
import { cursorOf, nextPage } from '../../platform/http/reader.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { formatList, formatNumber, formatShortDateTime, formatShortDay } from '../../platform/i18n/format.ts'
import { standOf, unconfirmedBy } from '../../records/access-change-stand.ts'
import { type AccessChange, accessChangesIn } from '../../records/access-changes.ts'
import type { Person } from '../../records/people.ts'
import { AccessChangeTag, addressOfChange } from './access-change-tag.tsx'
import { accessChangeTextsFor } from './access-change-texts.ts'
import { isDecider, notForYou } from './access-deciders.tsx'
import type { HrPeopleDeps } from './hr-deps.ts'
import { peopleOfChanges } from './people-of-changes.ts'
import { RenamedNote } from './renamed-person.tsx'
import { hrTextsFor } from './texts.ts'

const PAGE = 50
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
  const { language, now } = request
  const texts = accessChangeTextsFor(language)
  const { noName } = hrTextsFor(language)
  const nameOf = (personId: string) => people.get(personId)?.name ?? noName
  const renamed = { people, language, timeZone }
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
        <>
          {asSentence(
            formatList(
              change.changed.map((field) => texts.fields[field].toLowerCase()),
              language,
            ),
          )}
          <RenamedNote {...renamed} change={change} personId={change.personId} />
        </>,
        change.requestedBy === undefined ? (
          texts.operator
        ) : (
          <>
            {nameOf(change.requestedBy)}
            <RenamedNote {...renamed} change={change} personId={change.requestedBy} />
          </>
        ),
        formatShortDateTime(change.requestedAt, language, timeZone),
        <AccessChangeTag
          key={change.number}
          change={change}
          stand={standOf(change, now, people)}
          first={first}
          language={language}
        />,
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

const show = async (request: PageRequest, deps: HrPeopleDeps): Promise<PageResponse> => {
  if (!(await isDecider(request, deps))) return notForYou(request)
  const { tables, timeZone } = deps
  const texts = accessChangeTextsFor(request.language)
  const changes = accessChangesIn(tables)
  const [listed, all, first] = await Promise.all([
    readWaitingChanges(tables, request.now),
    changes.list({ limit: PAGE, cursor: cursorOf(request) }),
    changes.first(),
  ])
  const waiting = [...listed.values()].slice(0, PAGE)
  const people = await peopleOfChanges(tables, [...waiting, ...all.items])
  const over = all.items.filter((change) => standOf(change, request.now, people) !== 'waiting')
  const isOfFirst = (change: AccessChange) => unconfirmedBy(change, first) === 'firstImport'
  const [decided, ofFirst] = [over.filter((change) => !isOfFirst(change)), over.filter(isOfFirst)]
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
