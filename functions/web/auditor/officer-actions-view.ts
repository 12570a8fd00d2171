import { type Names, namesIn } from '../../audit/named-people.ts'
import { storedEntries } from '../../audit/stored-entries.ts'
import { addDays, isCalendarDate } from '../../domain/calendar-date.ts'
import type { HistoryEntry } from '../../domain/history-entry.ts'
import { endOfDay, type TimeZone } from '../../domain/working-calendar.ts'
import {
  ENTRY_SUBJECTS,
  type EntrySubject,
  type OfficerEntry,
  officerEntries,
} from '../../platform/history/officer-entries.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import { inTurns } from '../../platform/in-turns.ts'
import type { Page } from '../../platform/table/page.ts'
import type { Tables } from '../../platform/table/table.ts'
import { peopleIn } from '../../records/people.ts'
import { periodsIn } from '../../records/periods.ts'
import { type ChainSubject, chainSubject } from './chain-subject.ts'
import { cursorIn } from './page-of.ts'
import { zoneOfAgency } from './zone-of-agency.ts'

const A_PAGE = 25
const IN_PARALLEL = 8
/** How far a chain is followed for a status that was changed back. */
const FOLLOWED = 50

/** Which actions are asked for; dates are `YYYY-MM-DD`, empty where they are none. */
export interface ActionFilter {
  readonly officerId: string
  readonly from: string
  readonly until: string
  /** Empty for everything. */
  readonly about: EntrySubject | ''
}

/** One thing that an officer did. */
export interface OfficerAction {
  readonly pointer: OfficerEntry
  /** Absent where History does not have it, or has it of somebody else's making. */
  readonly entry: HistoryEntry | undefined
  readonly subject: ChainSubject
  /** When a later entry gave the person the status from before. */
  readonly revertedAt: string | undefined
}

export interface OfficerActionsView {
  readonly filter: ActionFilter
  readonly actions: readonly OfficerAction[]
  readonly names: Names
  /** Officers to choose from. */
  readonly officers: readonly { readonly personId: string; readonly name: string }[]
  readonly timeZone: TimeZone
  readonly cursor: string | undefined
}

const dateIn = ({ query }: Pick<PageRequest, 'query'>, name: string): string =>
  isCalendarDate(query[name] ?? '') ? (query[name] ?? '') : ''

export const filterOf = (request: Pick<PageRequest, 'query'>): ActionFilter => ({
  officerId: request.query.officer ?? '',
  from: dateIn(request, 'from'),
  until: dateIn(request, 'until'),
  about: ENTRY_SUBJECTS.find((one) => one === request.query.about) ?? '',
})

const statusOf = ({ before, after }: HistoryEntry) => ({ before: before?.status, after: after?.status })

const revertedBy = (entry: HistoryEntry, later: readonly HistoryEntry[]): string | undefined => {
  const was = statusOf(entry)
  if (was.before === undefined || was.before === was.after) return undefined
  return later.find(
    (one) => statusOf(one).before !== statusOf(one).after && statusOf(one).after === was.before,
  )?.at
}

const isTheirs = ({ actor, after }: HistoryEntry, { officerId }: OfficerEntry): boolean =>
  actor.kind === 'person' ? actor.id === officerId : after?.requestedBy === officerId

const actionOf = async (tables: Tables, pointer: OfficerEntry, language: PageRequest['language']) => {
  const { chain, sequence } = pointer
  const limit = chain.startsWith('person/') ? FOLLOWED : 1
  const [{ items }, subject] = await Promise.all([
    storedEntries(tables, chain, { from: sequence, limit }),
    chainSubject(tables, chain, language),
  ])
  const [first, ...later] = items
  const found = first?.sequence === sequence ? first.entry : undefined
  const entry = found && isTheirs(found, pointer) ? found : undefined
  const revertedAt =
    entry &&
    revertedBy(
      entry,
      later.flatMap((one) => one.entry ?? []),
    )
  return { pointer, entry, subject, revertedAt }
}

/** Whom the filter offers: HR as the newest period noted it, whoever acts on this page, and who is chosen. */
const officersOf = async (
  tables: Tables,
  filter: ActionFilter,
  pointers: readonly OfficerEntry[],
): Promise<OfficerActionsView['officers']> => {
  const newest = (await periodsIn(tables).list({ limit: 1 })).items[0]
  const ids = [...(newest?.hrIds ?? []), ...pointers.map(({ officerId }) => officerId), filter.officerId]
  const known = new Set(ids.filter((id) => id !== ''))
  const found = await Promise.all(
    [...known].map(async (personId) => ({
      personId,
      name: (await peopleIn(tables).get(personId))?.name ?? personId,
    })),
  )
  return found.toSorted((one, other) => one.name.localeCompare(other.name))
}

/** So many entries are looked through for a page before its reader is asked to go on. */
const LOOKED_THROUGH = 4000
const AT_ONCE = 200

/** The next entries that a filter leaves. */
const entriesOf = async (
  tables: Tables,
  { officerId, from, until, about }: ActionFilter,
  { after, timeZone }: { readonly after: string | undefined; readonly timeZone: TimeZone },
): Promise<Page<OfficerEntry>> => {
  const wanted = {
    ...(officerId === '' ? {} : { officerId }),
    from: from === '' ? undefined : endOfDay(addDays(from, -1), timeZone),
    until: until === '' ? undefined : endOfDay(until, timeZone),
  }
  if (about === '') return officerEntries(tables, { ...wanted, limit: A_PAGE, cursor: after })
  const items: OfficerEntry[] = []
  let cursor = after
  for (let seen = 0; seen < LOOKED_THROUGH && items.length < A_PAGE; seen += AT_ONCE) {
    const page = await officerEntries(tables, { ...wanted, about, limit: AT_ONCE, cursor })
    items.push(...page.items)
    cursor = page.cursor
    if (cursor === undefined) return { items }
  }
  return cursor === undefined ? { items } : { items, cursor }
}

/** Reads the page of officers' actions that a request asks for, each with its entry of History. */
export const viewOfficerActions = async (
  request: PageRequest,
  tables: Tables,
): Promise<OfficerActionsView> => {
  const filter = filterOf(request)
  const timeZone = await zoneOfAgency(tables)
  const after = cursorIn(request, 'after')
  const { items, cursor } = await entriesOf(tables, filter, { after, timeZone })
  const found = new Map<OfficerEntry, OfficerAction>()
  await inTurns(items, IN_PARALLEL, async (pointer) => {
    found.set(pointer, await actionOf(tables, pointer, request.language))
  })
  const actions = items.flatMap((pointer) => found.get(pointer) ?? [])
  const [names, officers] = await Promise.all([
    namesIn(
      tables,
      actions.flatMap(({ entry }) => entry ?? []),
      items.map(({ officerId }) => officerId),
    ),
    officersOf(tables, filter, items),
  ])
  return { filter, actions, names, officers, timeZone, cursor }
}
