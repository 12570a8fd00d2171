import { actionOf } from '../../domain/history-entry.ts'
import { Button } from '../../platform/html/button.tsx'
import { DataTable } from '../../platform/html/data-table.tsx'
import { DateField, Select } from '../../platform/html/inputs.tsx'
import { EmptyState } from '../../platform/html/notice.tsx'
import { Details, PageHeading } from '../../platform/html/sections.tsx'
import { Pagination } from '../../platform/html/sequences.tsx'
import { Tag } from '../../platform/html/tag.tsx'
import { ok } from '../../platform/http/page-response.ts'
import { formatNumber, formatShortDateTime, formatShortDay } from '../../platform/i18n/format.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { eventSentence } from '../../roots/event-sentence.ts'
import { AuditorPage } from './auditor-page.tsx'
import { type Fact, factsOf } from './facts.ts'
import { officerActionsTextsFor } from './officer-actions-texts.ts'
import {
  type ActionFilter,
  type OfficerAction,
  type OfficerActionsView,
  viewOfficerActions,
} from './officer-actions-view.ts'
import { recordedRoute } from './recorded-route.ts'

const PATH = '/audit/officers'

/** Where auditors read what officers did alone; of all of them and all times unless told. */
export const officerActionsAddress = (filter: Partial<ActionFilter> & { after?: string } = {}): string => {
  const { officerId, ...rest } = filter
  const query = Object.entries({ officer: officerId, ...rest }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  )
  return query.length > 0 ? `${PATH}?${new URLSearchParams(query)}` : PATH
}

interface Shown extends OfficerActionsView {
  readonly language: Language
}

/** What an auditor wants to know of an action at a glance; all of it stands in History. */
const TELLING: ReadonlySet<string> = new Set([
  'state',
  'status',
  'supervisorId',
  'headId',
  'calibratorId',
  'assigneeId',
  'reason',
  'ruling',
  'predicate',
  'selfAssessmentDue',
  'reviewDue',
  'calibrationDue',
  'ownDeadline',
  'requestedBy',
  'day',
])

const isTelling = (action: OfficerAction, { name, before, after }: Fact): boolean =>
  TELLING.has(name) &&
  before !== after &&
  // Who asked for an import is its officer; of another's it is news.
  (name !== 'requestedBy' || action.subject.kind === 'import')

const FactLine = ({ fact: { label, before, after } }: { readonly fact: Fact }) => (
  <li>
    {`${label}: `}
    {before && <span class="soft">{`${before} → `}</span>}
    {after ?? '–'}
  </li>
)

const What = ({ action, shown }: { readonly action: OfficerAction; readonly shown: Shown }) => {
  const { language, timeZone, names } = shown
  const texts = officerActionsTextsFor(language)
  const { entry, pointer, revertedAt } = action
  if (!entry) return <Tag tone="danger">{texts.lost}</Tag>
  const reader = { language, timeZone, names, chain: pointer.chain }
  const facts = factsOf(entry.before, entry.after, reader).filter((fact) => isTelling(action, fact))
  return (
    <>
      {eventSentence(actionOf(entry), language)}
      {facts.length > 0 && (
        <ul>
          {facts.map((fact) => (
            <FactLine key={fact.name} fact={fact} />
          ))}
        </ul>
      )}
      {revertedAt && (
        <p>
          <Tag tone="attention">{texts.revertedOn(formatShortDay(revertedAt, language, timeZone))}</Tag>
        </p>
      )}
    </>
  )
}

const ENTRIES_OF_A_PAGE = 100

/** The entry in its chain: its page of the history begins where the entries of a hundred do. */
const entryAddress = (address: string, sequence: number): string => {
  const from = sequence - ((sequence - 1) % ENTRIES_OF_A_PAGE)
  return `${address}${from > 1 ? `?from=${from}` : ''}#entry-${sequence}`
}

const About = ({ action: { subject, pointer }, language }: { action: OfficerAction; language: Language }) => {
  const texts = officerActionsTextsFor(language)
  const kinds: Readonly<Record<string, string>> = texts.kinds
  const { kind, name, period, address } = subject
  const number = texts.entry(formatNumber(pointer.sequence, language))
  return (
    <>
      {address ? <a href={entryAddress(address, pointer.sequence)}>{name}</a> : name}
      <p class="soft small">
        {[Object.hasOwn(kinds, kind) ? kinds[kind] : kind, period, number].filter(Boolean).join(', ')}
      </p>
    </>
  )
}

const Filter = ({ filter, officers, language }: Shown) => {
  const texts = officerActionsTextsFor(language)
  const isSet = Object.values(filter).some((value) => value !== '')
  return (
    <Details summary={texts.filter} open={isSet}>
      <form method="get" action={PATH} class="form" noValidate>
        <Select
          name="officer"
          label={texts.officer}
          value={filter.officerId}
          placeholder={texts.everyone}
          options={officers.map(({ personId, name }) => ({ value: personId, text: name }))}
        />
        <DateField name="from" label={texts.from} value={filter.from} />
        <DateField name="until" label={texts.until} value={filter.until} />
        <Button kind="secondary">{texts.show}</Button>
      </form>
    </Details>
  )
}

const Actions = (shown: Shown) => {
  const { actions, names, timeZone, language, filter } = shown
  const texts = officerActionsTextsFor(language)
  return (
    <DataTable
      caption={texts.title}
      hideCaption
      columns={[
        { header: texts.what },
        { header: texts.about },
        { header: texts.who },
        { header: texts.when },
      ]}
      rows={actions.map((action) => {
        const { officerId, at } = action.pointer
        return [
          <What key="what" action={action} shown={shown} />,
          <About key="about" action={action} language={language} />,
          <a key="who" href={officerActionsAddress({ ...filter, officerId })}>
            {names.get(officerId) ?? officerId}
          </a>,
          formatShortDateTime(at, language, timeZone),
        ]
      })}
    />
  )
}

/** What officers of HR did alone, the newest first, by officer and time. */
export const officerActionsRoute = recordedRoute({
  path: PATH,
  page: 'officerActions',
  show: async (request, { tables }) => {
    const { language } = request
    const view = await viewOfficerActions(request, tables)
    const shown = { ...view, language }
    const { filter, actions, cursor } = view
    const texts = officerActionsTextsFor(language)
    const isFiltered = Object.values(filter).some((value) => value !== '')
    return ok(
      <AuditorPage language={language} title={texts.title}>
        <PageHeading>{texts.title}</PageHeading>
        <p class="lead">{texts.lead}</p>
        <Filter {...shown} />
        {actions.length === 0 ? (
          <EmptyState title={texts.none}>{isFiltered && texts.noneText}</EmptyState>
        ) : (
          <Actions {...shown} />
        )}
        {cursor && <Pagination next={officerActionsAddress({ ...filter, after: cursor })} />}
      </AuditorPage>,
    )
  },
})
