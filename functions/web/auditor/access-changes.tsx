import { DataTable } from '../../platform/html/data-table.tsx'
import { EmptyState } from '../../platform/html/notice.tsx'
import { Details, PageHeading } from '../../platform/html/sections.tsx'
import { Pagination } from '../../platform/html/sequences.tsx'
import { ok } from '../../platform/http/page-response.ts'
import { formatNumber, formatShortDay } from '../../platform/i18n/format.ts'
import { unconfirmedBy } from '../../records/access-change-stand.ts'
import { type AccessChange, accessChangesIn } from '../../records/access-changes.ts'
import { accessWordsFor } from '../../records/access-words.ts'
import { peopleOfChanges } from '../hr/people-of-changes.ts'
import { type RowContext, rowOf } from './access-change-row.tsx'
import { auditedAccessTextsFor } from './access-change-texts.ts'
import { AuditorPage } from './auditor-page.tsx'
import { cursorIn } from './page-of.ts'
import { recordedRoute } from './recorded-route.ts'
import { zoneOfAgency } from './zone-of-agency.ts'

interface ListProps {
  readonly changes: readonly AccessChange[]
  readonly context: RowContext
}

const List = ({ changes, context, caption }: ListProps & { readonly caption: string }) => {
  const { language } = context.request
  const texts = auditedAccessTextsFor(language)
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
    const texts = auditedAccessTextsFor(language)
    const after = cursorIn(request, 'after')
    const changes = accessChangesIn(tables)
    const [{ items, cursor }, first] = await Promise.all([
      changes.list({ limit: 50, cursor: after }),
      changes.first(),
    ])
    const people = await peopleOfChanges(tables, items)
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
