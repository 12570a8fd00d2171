import { DataTable } from '../../platform/html/data-table.tsx'
import { EmptyState } from '../../platform/html/notice.tsx'
import { PageHeading } from '../../platform/html/sections.tsx'
import { Pagination } from '../../platform/html/sequences.tsx'
import { Tag } from '../../platform/html/tag.tsx'
import { ok } from '../../platform/http/page-response.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import { catalogue } from '../../platform/i18n/catalogue.ts'
import { formatList, formatShortDateTime } from '../../platform/i18n/format.ts'
import { vocabularyFor } from '../../platform/i18n/vocabulary.ts'
import {
  type AccessChange,
  accessChangeId,
  accessChangesIn,
  standOf,
} from '../../platform/records/access-changes.ts'
import type { Person } from '../../platform/records/people.ts'
import { peopleById } from '../../reports/records-by-id.ts'
import { accessChangeTextsFor } from '../hr/access-change-texts.ts'
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
    when: 'Waktu',
  },
  en: {
    title: 'Changes of access',
    lead: 'Every time a role of HR, auditor or leadership is granted or taken, or the address or status of whoever holds one is changed: who asked, who the second person was, and what took effect without one.',
    none: 'No change of access yet',
    roles: (before, after) => `Roles: ${before} → ${after}`,
    operator: 'The system’s operator',
    by: 'Decided by',
    when: 'When',
  },
})

const whatChanged = ({ changed, before, after }: AccessChange, language: PageRequest['language']) => {
  const { fields, nothing } = accessChangeTextsFor(language)
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
  readonly timeZone: Parameters<typeof formatShortDateTime>[2]
}

const StateOf = ({ change, request: { language, now } }: { change: AccessChange; request: PageRequest }) => {
  const { states, without } = accessChangeTextsFor(language)
  if (change.secondPerson === 'none') return <Tag tone="danger">{without}</Tag>
  const state = standOf(change, now)
  return <Tag tone={state === 'waiting' ? 'attention' : 'neutral'}>{states[state]}</Tag>
}

const rowOf = (change: AccessChange, { request, people, timeZone }: RowContext) => {
  const { language } = request
  const { operator } = textsFor(language)
  const nameOf = (personId: string) => people.get(personId)?.name ?? personId
  const { personId, requestedBy, decidedBy, decidedAt, requestedAt } = change
  return [
    nameOf(personId),
    <ul key={accessChangeId(change)}>
      {whatChanged(change, language).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>,
    requestedBy === undefined ? operator : nameOf(requestedBy),
    decidedBy === undefined ? '–' : nameOf(decidedBy),
    formatShortDateTime(decidedAt ?? requestedAt, language, timeZone),
    <StateOf key={accessChangeId(change)} change={change} request={request} />,
  ]
}

/** Every change of access, the newest first; those without a second person stand out. */
export const accessChangesRoute = recordedRoute({
  path: '/audit/access-changes',
  page: 'accessChanges',
  show: async (request, { tables }) => {
    const { language } = request
    const texts = textsFor(language)
    const words = accessChangeTextsFor(language)
    const { items, cursor } = await accessChangesIn(tables).list({
      limit: 50,
      cursor: cursorIn(request, 'after'),
    })
    const people = await peopleById(
      tables,
      items.flatMap(({ personId, requestedBy, decidedBy }) => [personId, requestedBy, decidedBy]),
    )
    const context = { request, people, timeZone: await zoneOfAgency(tables) }
    return ok(
      <AuditorPage language={language} title={texts.title}>
        <PageHeading>{texts.title}</PageHeading>
        <p class="lead">{texts.lead}</p>
        {items.length === 0 ? (
          <EmptyState title={texts.none} />
        ) : (
          <DataTable
            caption={texts.title}
            hideCaption
            columns={[
              { header: words.person },
              { header: words.what },
              { header: words.askedBy },
              { header: texts.by },
              { header: texts.when },
              { header: words.state },
            ]}
            rows={items.map((change) => rowOf(change, context))}
          />
        )}
        {cursor && <Pagination next={`/audit/access-changes?after=${cursor}`} />}
      </AuditorPage>,
    )
  },
})
