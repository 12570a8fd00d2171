import { type Access, mayStillAsk } from '../domain/access-change.ts'
import type { AccessChange } from './access-changes.ts'

/** Whether nobody has ended it, and its time is not over. */
export const isWaiting = ({ state, validUntil }: AccessChange, now: Date): boolean =>
  state === 'waiting' && validUntil > now.toISOString()

/** Whether the officer who asked for it is one no more, so that nobody can confirm it; the operator stays. */
export const hasLostRequester = (
  { requestedBy }: Pick<AccessChange, 'requestedBy'>,
  people: ReadonlyMap<string, Access>,
): boolean => {
  if (requestedBy === undefined) return false
  const requester = people.get(requestedBy)
  return requester === undefined || !mayStillAsk(requester)
}

/**
 * How a change stands at an instant: one that waited too long has expired, one whose officer is none any more is void.
 * `people` are those whom changes name.
 */
export const standOf = (
  change: AccessChange,
  now: Date,
  people: ReadonlyMap<string, Access>,
): AccessChange['state'] | 'expired' | 'void' => {
  if (change.state !== 'waiting') return change.state
  if (!isWaiting(change, now)) return 'expired'
  return hasLostRequester(change, people) ? 'void' : 'waiting'
}

/** How a change came into force without a second person: by the import that filled the directory, or by one person later. */
export type UnconfirmedRoute = 'firstImport' | 'operator' | 'officer'

/** `undefined` where a second person confirmed, or nobody has yet; `first` is the very first change of access. */
export const unconfirmedBy = (
  { secondPerson, decidedBy, importId }: AccessChange,
  first: Pick<AccessChange, 'importId'> | undefined,
): UnconfirmedRoute | undefined => {
  if (secondPerson !== 'none') return undefined
  if (decidedBy !== undefined) return 'officer'
  return importId === first?.importId ? 'firstImport' : 'operator'
}
