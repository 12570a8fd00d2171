import type { TimeZone } from '../../domain/working-calendar.ts'
import { type Standing, standingOf, stillFits } from '../../people/decide-access-change.ts'
import { readSeen, type SeenChange } from '../../people/seen-change.ts'
import type { FieldErrors } from '../../platform/html/error-summary.tsx'
import { readerOf } from '../../platform/http/reader.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import { standOf } from '../../records/access-change-stand.ts'
import { type AccessChange, accessChangesIn } from '../../records/access-changes.ts'
import type { HrPeopleDeps } from './hr-deps.ts'

/** A change of access as a page shows it. */
export interface AccessChangeView extends SeenChange {
  readonly request: PageRequest
  readonly change: AccessChange
  readonly stand: ReturnType<typeof standOf>
  /** The very first change of access. */
  readonly first: AccessChange | undefined
  /** How the reader may decide; `over` when nobody can any more. */
  readonly standing: Standing | 'over'
  /** Whether the directory still says what it said then. */
  readonly fits: boolean
  readonly timeZone: TimeZone
  readonly errors?: FieldErrors
}

/** Reads what the page of a change shows to its reader. */
export const readShown = async (
  request: PageRequest,
  change: AccessChange,
  { tables, timeZone }: HrPeopleDeps,
): Promise<AccessChangeView> => {
  const seen = await readSeen(tables, change)
  const first = await accessChangesIn(tables).first()
  const stand = standOf(change, request.now, seen.people)
  const decision = { change, by: readerOf(request), now: request.now }
  const standing = stand === 'waiting' ? await standingOf(tables, decision) : 'over'
  return { ...seen, request, change, stand, first, standing, fits: stillFits(seen.person, change), timeZone }
}
