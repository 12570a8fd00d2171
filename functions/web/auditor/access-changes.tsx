import { DataTable } from '../../platform/html/data-table.tsx'
import { EmptyState } from '../../platform/html/notice.tsx'
import { Details, PageHeading } from '../../platform/html/sections.tsx'
import { Pagination } from '../../platform/html/sequences.tsx'
import { Tag } from '../../platform/html/tag.tsx'
import { ok } from '../../platform/http/page-response.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import { catalogue } from '../../platform/i18n/catalogue.ts'
import { formatList, formatNumber, formatShortDateTime, formatShortDay } from '../../platform/i18n/format.ts'
import { vocabularyFor } from '../../platform/i18n/vocabulary.ts'
import {
  type AccessChange,
  accessChangeId,
  accessChangesIn,
  standOf,
  unconfirmedBy,
} from '../../platform/records/access-changes.ts'
import type { Person } from '../../platform/records/people.ts'
import { accessWordsFor } from '../../records/access-words.ts'
import { peopleById } from '../../reports/records-by-id.ts'
import { AuditorPage } from './auditor-page.tsx'
import { cursorIn } from './page-of.ts'
import { recordedRoute } from './recorded-route.ts'
import { zoneOfAgency } from './zone-of-agency.ts'

const textsFor = catalogue({
  id: {
    title: 'Perubahan akses',
    lead: 'Setiap kali peran kepegawaian, auditor, atau pimpinan diberikan atau dicabut, atau alamat dan status pemegangnya diubah: siapa yang meminta, siapa orang keduanya, dan apa yang berlaku tanpa orang kedua.',
    none: 'Belum ada perubahan akses',
    roles: (before: string, after: string) => `Peran: ${before} → ${after}`,
    operator: 'Operator sistem',
    by: 'Diputus oleh',
    reason: (reason: string) => `Alasan: ${reason}`,
    when: 'Waktu',
  },
  en: {
    title: 'Changes of access',
    lead: 'Every time a role of HR, auditor or leadership is granted or taken, or the address or status of whoever holds one is changed: who asked, who the second person was, and what took effect without one.',
    none: 'No change of access yet',
    roles: (before, after) => `Roles: ${before} → ${after}`,
    operator: 'The system’s operator',
    by: 'Decided by',
    reason: (reason) => `Reason: ${reason}`,
    when: 'When',
  },
})

const whatChanged = ({ changed, before, after }: AccessChange, language: PageRequest['language']) => {
  const { fields, nothing } = accessWordsFor(language)
  const names = vocabularyFor(language).roles
  const rolesOf = ({ roles }: AccessChange['before']) =>
    formatList(
      roles.map((role) => names[role]),
      language,
    ) || nothing
  return changed.map((field) =>
    // An auditor needs to know that an address changed, not which one somebody has.
    field === 'roles' ? textsFor(language).roles(rolesOf(before), rolesOf(after)) : fields[field],
  )
}

interface RowContext {
  readonly request: PageRequest
  readonly people: ReadonlyMap<string, Person>
  readonly first: AccessChange | undefined
  readonly timeZone: Parameters<typeof formatShortDateTime>[2]
}

/** Alarming is only what one officer carried out alone. */
const StateOf = ({ change, context }: { readonly change: AccessChange; readonly context: RowContext }) => {
  const { language, now } = context.request
  const { states, unconfirmed } = accessWordsFor(language)
  const by = unconfirmedBy(change, context.first)
  if (by) return <Tag tone={by === 'officer' ? 'danger' : 'neutral'}>{unconfirmed[by]}</Tag>
  const state = standOf(change, now)
  return (
    <>
      <Tag tone={state === 'waiting' ? 'attention' : 'neutral'}>{states[state]}</Tag>
      {change.reason && <p class="soft">{textsFor(language).reason(change.reason)}</p>}
    </>
  )
}

const rowOf = (change: AccessChange, context: RowContext) => {
  const { request, people, timeZone } = context
  const { language } = request
  const { operator } = textsFor(language)
  const nameOf = (personId: string) => people.get(personId)?.name ?? personId
  const { personId, requestedBy, decidedBy, decidedAt, requestedAt } = change
  return [
    <a key={personId} href={`/audit/people/${personId}`}>
      {nameOf(personId)}
    </a>,
    <ul key={accessChangeId(change)}>
      {whatChanged(change, language).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>,
    requestedBy === undefined ? operator : nameOf(requestedBy),
    decidedBy === undefined ? '–' : nameOf(decidedBy),
    formatShortDateTime(decidedAt ?? requestedAt, language, timeZone),
    <StateOf key={accessChangeId(change)} change={change} context={context} />,
  ]
}

interface ListProps {
  readonly changes: readonly AccessChange[]
  readonly context: RowContext
}

const List = ({ changes, context, caption }: ListProps & { readonly caption: string }) => {
  const { language } = context.request
  const texts = textsFor(language)
  const words = accessWordsFor(language)
  return (
    <DataTable
      caption={caption}
      hideCaption
      columns={[
        { header: words.person },
        { header: words.what },
        { header: words.askedBy },
        { header: texts.by },
        { header: texts.when },
        { header: words.state },
      ]}
      rows={changes.map((change) => rowOf(change, context))}
    />
  )
}

/** What the first import granted, folded together: nobody could have confirmed it. */
const FirstImport = ({ changes, context, isPaged }: ListProps & { readonly isPaged: boolean }) => {
  const { request, timeZone } = context
  const { language } = request
  const words = accessWordsFor(language)
  const [one] = changes
  if (!one) return null
  const day = formatShortDay(one.requestedAt, language, timeZone)
  const count = formatNumber(changes.length, language)
  const summary = isPaged ? words.firstImportHere(day, count) : words.firstImport(day, count)
  return (
    <Details summary={summary}>
      <List changes={changes} context={context} caption={summary} />
    </Details>
  )
}

/** Every change of access, the newest first; what one officer carried out alone stands out. */
export const accessChangesRoute = recordedRoute({
  path: '/audit/access-changes',
  page: 'accessChanges',
  show: async (request, { tables }) => {
    const { language } = request
    const texts = textsFor(language)
    const after = cursorIn(request, 'after')
    const changes = accessChangesIn(tables)
    const [{ items, cursor }, first] = await Promise.all([
      changes.list({ limit: 50, cursor: after }),
      changes.first(),
    ])
    const people = await peopleById(
      tables,
      items.flatMap(({ personId, requestedBy, decidedBy }) => [personId, requestedBy, decidedBy]),
    )
    const context = { request, people, first, timeZone: await zoneOfAgency(tables) }
    const isOfFirst = (change: AccessChange) => unconfirmedBy(change, first) === 'firstImport'
    const [later, ofFirst] = [items.filter((change) => !isOfFirst(change)), items.filter(isOfFirst)]
    const isPaged = cursor !== undefined || after !== undefined
    return ok(
      <AuditorPage language={language} title={texts.title}>
        <PageHeading>{texts.title}</PageHeading>
        <p class="lead">{texts.lead}</p>
        {items.length === 0 && <EmptyState title={texts.none} />}
        {later.length > 0 && <List changes={later} context={context} caption={texts.title} />}
        <FirstImport changes={ofFirst} context={context} isPaged={isPaged} />
        {cursor && <Pagination next={`/audit/access-changes?after=${cursor}`} />}
      </AuditorPage>,
    )
  },
})
