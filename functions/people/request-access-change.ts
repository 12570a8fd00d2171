import type { AccessField } from '../domain/access-change.ts'
import type { Change } from '../platform/history/append.ts'
import type { OwedNotice } from '../platform/mail/notices.ts'
import { chains } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { isWaiting } from '../records/access-change-stand.ts'
import {
  type AccessChange,
  accessChangeId,
  accessChangesIn,
  accessOf,
  createAccessChange,
} from '../records/access-changes.ts'
import { type AccessHolders, approversOf, auditorsOf } from '../records/access-holders.ts'
import type { Person } from '../records/people.ts'
import { noticesOfRequest, owe } from './access-notices.ts'
import { replaceRequest } from './replace-request.ts'
import { requesterOf } from './request-import.ts'

const VALID_DAYS = 14
const DAY = 86_400_000
const MOST_TOLD = 10

/** Whose access changes how, and by which import. */
export interface WantedAccess {
  readonly before: Person
  readonly after: Person
  readonly changed: readonly AccessField[]
  readonly importId: string
  readonly requestedBy: string | undefined
  readonly at: Date
}

/** A change as its record begins: everything but how it stands. */
export const numbered = (
  { before, after, changed, importId, requestedBy, at }: WantedAccess,
  number: number,
) => ({
  personId: before.personId,
  number,
  requestedAt: at.toISOString(),
  ...(requestedBy === undefined ? {} : { requestedBy }),
  importId,
  changed: [...changed],
  before: accessOf(before),
  after: accessOf(after),
  validUntil: new Date(at.getTime() + VALID_DAYS * DAY).toISOString(),
})

/** What History may know of a change: no address. */
export const traceOfAccess = ({ changed, importId, requestedBy, before, after }: AccessChange) => ({
  changed,
  importId,
  ...(requestedBy === undefined ? {} : { requestedBy }),
  rolesBefore: before.roles,
  rolesAfter: after.roles,
  statusBefore: before.status,
  statusAfter: after.status,
})

const isSame = (one: Pick<AccessChange, 'before' | 'after'>, other: Pick<AccessChange, 'before' | 'after'>) =>
  JSON.stringify([accessOf(one.before), accessOf(one.after)]) ===
  JSON.stringify([accessOf(other.before), accessOf(other.after)])

/** A request to be written, with the notices that it owes. */
export interface RequestedAccess {
  readonly request: Change
  readonly told: readonly OwedNotice[]
}

/**
 * Puts a change of access before a second person. `undefined` when the very same waits already; another of the same
 * officer's that waits for the same person is replaced, and so is one that nobody can confirm any more.
 */
export const requestAccessChange = async (
  tables: Tables,
  wanted: WantedAccess,
  holders: AccessHolders,
): Promise<RequestedAccess | undefined> => {
  const latest = await accessChangesIn(tables).latest(wanted.before.personId)
  const draft = numbered(wanted, (latest?.number ?? 0) + 1)
  if (latest && isWaiting(latest, wanted.at) && isSame(latest, draft)) return undefined
  const approvers = approversOf(holders, draft).slice(0, MOST_TOLD)
  const change: AccessChange = {
    ...draft,
    state: 'waiting',
    approvers: approvers.map(({ personId }) => personId),
  }
  const replaced = replaceRequest(latest, wanted)
  const asked = noticesOfRequest(change, auditorsOf(holders).slice(0, MOST_TOLD), wanted.at)
  const request: Change = {
    chain: chains.account(change.personId),
    actor: requesterOf(wanted.requestedBy),
    at: wanted.at,
    officer: null,
    action: 'accessChangeRequested',
    after: { accessChange: accessChangeId(change), ...traceOfAccess(change) },
    writes: [...replaced.writes, createAccessChange(change), ...owe(asked)],
  }
  return { request, told: [...asked, ...replaced.told] }
}
