import { actionOf } from '../../domain/history-entry.ts'
import { DataTable } from '../../platform/html/data-table.tsx'
import { EmptyState } from '../../platform/html/notice.tsx'
import { PageHeading } from '../../platform/html/sections.tsx'
import { Pagination } from '../../platform/html/sequences.tsx'
import { Tag } from '../../platform/html/tag.tsx'
import { ok } from '../../platform/http/page-response.ts'
import { formatNumber, formatShortDateTime, formatShortDay } from '../../platform/i18n/format.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { eventSentence } from '../../roots/events.ts'
import { AuditorPage } from './auditor-page.tsx'
import { type Fact, factsOf } from './facts.ts'
import { isSet, OfficerActionsFilter, officerActionsAddress, PATH } from './officer-actions-filter.tsx'
import { officerActionsTextsFor } from './officer-actions-texts.ts'
import { type OfficerAction, type OfficerActionsView, viewOfficerActions } from './officer-actions-view.ts'
import { placeTaken } from './place-taken.ts'
import { recordedRoute } from './recorded-route.ts'
import { auditorTextsFor } from './texts.ts'

interface Shown extends OfficerActionsView {
  readonly language: Language
}

/** What an auditor wants to know of an action at a glance; all of it stands in History. */
const TELLING: ReadonlySet<string> = new Set([
  'state',
  'status',
  'work',
  'behaviour',
  'achievement',
  'unitId',
  'supervisorId',
  'parentId',
  'employment',
  'postType',
  'grade',
  'roles',
  'isRenamed',
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
  'changed',
  'day',
  'file',
])

const isTelling = (kind: string, { name, before, after }: Fact): boolean =>
  TELLING.has(name) &&
  before !== after &&
  // Who asked for an import is its officer; of another's it is news.
  (name !== 'requestedBy' || kind === 'import')

const FactLine = ({ fact: { label, before, after } }: { readonly fact: Fact }) => (
  <li>
    {`${label}: `}
    {before && <span class="soft">{`${before} → `}</span>}
    {after ?? '–'}
  </li>
)

interface ActionProps {
  readonly action: OfficerAction
  readonly shown: Shown
}

const Changed = ({ action: { entry, pointer, subject, revertedAt }, shown }: ActionProps) => {
  const { language, timeZone, names } = shown
  if (!entry) return '–'
  const reader = { language, timeZone, names, chain: pointer.chain, hidesIds: true }
  const { isRenamed, ...others } = entry.after ?? {}
  const after = isRenamed === true ? { ...others, isRenamed } : others
  const facts = factsOf(entry.before, after, reader).filter((fact) => isTelling(subject.kind, fact))
  if (facts.length === 0 && !revertedAt) return '–'
  return (
    <>
      {facts.length > 0 && (
        <ul>
          {facts.map((fact) => (
            <FactLine key={fact.name} fact={fact} />
          ))}
        </ul>
      )}
      {revertedAt && (
        <Tag tone="attention">
          {officerActionsTextsFor(language).revertedOn(formatShortDay(revertedAt, language, timeZone))}
        </Tag>
      )}
    </>
  )
}

const What = ({ action: { entry }, shown: { language } }: ActionProps) => {
  const texts = officerActionsTextsFor(language)
  if (!entry) return <Tag tone="danger">{texts.lost}</Tag>
  const place = placeTaken(entry)
  return (
    <>
      {eventSentence(actionOf(entry), language)}
      {place && <p class="soft small">{texts.inPlaceOf[place]}</p>}
    </>
  )
}

const ENTRIES_OF_A_PAGE = 100

/** The entry in its chain: its page of the history begins where the entries of a hundred do. */
const entryAddress = (address: string, sequence: number): string => {
  const from = sequence - ((sequence - 1) % ENTRIES_OF_A_PAGE)
  return `${address}${from > 1 ? `?from=${from}` : ''}#entry-${sequence}`
}

const About = ({ action: { subject, pointer }, shown: { language } }: ActionProps) => {
  const texts = officerActionsTextsFor(language)
  const kinds: Readonly<Record<string, string>> = texts.kinds
  const { name, period, address } = subject
  const kind = Object.hasOwn(kinds, subject.kind) ? kinds[subject.kind] : subject.kind
  const number = texts.entry(formatNumber(pointer.sequence, language))
  const label = name ?? kind
  return (
    <>
      {address ? <a href={entryAddress(address, pointer.sequence)}>{label}</a> : label}
      <p class="soft small">{[name && kind, period, number].filter(Boolean).join(', ')}</p>
    </>
  )
}

const Actions = (shown: Shown) => {
  const { actions, names, timeZone, language, filter } = shown
  const texts = officerActionsTextsFor(language)
  return (
    <DataTable
      caption={auditorTextsFor(language).officerActions}
      hideCaption
      columns={[
        { header: texts.what },
        { header: texts.about },
        { header: texts.changed },
        { header: texts.who },
        { header: texts.when },
      ]}
      rows={actions.map((action) => {
        const { officerId, at } = action.pointer
        return [
          <What key="what" action={action} shown={shown} />,
          <About key="about" action={action} shown={shown} />,
          <Changed key="changed" action={action} shown={shown} />,
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
    const { officerActions: title } = auditorTextsFor(language)
    const isFiltered = isSet(filter)
    return ok(
      <AuditorPage language={language} title={title}>
        <PageHeading>{title}</PageHeading>
        <p class="lead">{texts.lead}</p>
        <OfficerActionsFilter {...shown} />
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
