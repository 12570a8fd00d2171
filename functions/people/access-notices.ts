import { type OwedNotice, queueNotice } from '../platform/mail/notices.ts'
import type { Write } from '../platform/table/write.ts'
import { type AccessChange, accessChangeId } from '../records/access-changes.ts'

type AccessChangeFacts = Pick<AccessChange, 'personId' | 'number' | 'requestedBy' | 'before' | 'after'>

/** Someone waits for each of these: they leave right after their transaction. */
const noticeOf = (
  { personId: aboutId, number: changeNumber }: Pick<AccessChange, 'personId' | 'number'>,
  notice: Pick<OwedNotice, 'personId' | 'kind' | 'address'> & { readonly name?: string },
  at: Date,
): OwedNotice => {
  const { name = `${notice.kind}.${notice.personId}`, personId, kind, address } = notice
  return {
    noticeId: `access.${accessChangeId({ personId: aboutId, number: changeNumber })}.${name}`,
    personId,
    kind,
    address,
    aboutId,
    changeNumber,
    lane: 'urgent',
    notBefore: at,
  }
}

/** Tells whose access it is, and who may decide; where nobody may, the auditors. */
export const noticesOfRequest = (
  change: AccessChange,
  auditors: readonly { readonly personId: string }[],
  at: Date,
): OwedNotice[] => {
  const { personId, before, approvers } = change
  const asked = { personId, kind: 'accessChangeAsked', address: before.email } as const
  return [
    ...(before.email ? [noticeOf(change, asked, at)] : []),
    ...(approvers.length > 0
      ? approvers.map((one) => noticeOf(change, { personId: one, kind: 'accessChangeWaits' }, at))
      : auditors.map((one) => noticeOf(change, { personId: one.personId, kind: 'accessChangeAlone' }, at))),
  ]
}

/** Who decided, and when. */
interface AccessDecision {
  readonly at: Date
  /** Absent where an import carried it out at once. */
  readonly by?: string | undefined
}

/** Whoever asked hears what came of it, unless they did it themselves or are told as the person concerned. */
const toRequester = (
  change: AccessChangeFacts,
  kind: 'accessRequestDone' | 'accessRequestRefused',
  { at, by }: AccessDecision,
): OwedNotice[] => {
  const { requestedBy } = change
  if (requestedBy === undefined || requestedBy === by) return []
  if (requestedBy === change.personId && kind === 'accessRequestDone') return []
  return [noticeOf(change, { personId: requestedBy, kind }, at)]
}

/** Tells whoever asked that a later change has taken the place of theirs, unless they asked for that one, too. */
export const noticesOfReplacement = (
  replaced: AccessChangeFacts,
  { at, by }: { readonly at: Date; readonly by: string | undefined },
): OwedNotice[] =>
  replaced.requestedBy === undefined || replaced.requestedBy === by
    ? []
    : [noticeOf(replaced, { personId: replaced.requestedBy, kind: 'accessRequestReplaced' }, at)]

/** Tells a person, where they were and where they are now reached, that their access has changed; and whoever asked. */
export const noticesOfDone = (change: AccessChangeFacts, decided: AccessDecision): OwedNotice[] => {
  const { personId, before, after } = change
  const { at } = decided
  const changed = { personId, kind: 'accessChanged' } as const
  const isMoved = after.email !== undefined && after.email !== before.email
  return [
    ...(before.email
      ? [noticeOf(change, { ...changed, name: 'accessChanged.before', address: before.email }, at)]
      : []),
    ...(isMoved ? [noticeOf(change, { ...changed, name: 'accessChanged' }, at)] : []),
    ...toRequester(change, 'accessRequestDone', decided),
  ]
}

/** Tells whoever was told of a request that nothing came of it. */
export const noticesOfRefusal = (
  change: AccessChangeFacts,
  decided: Required<AccessDecision>,
): OwedNotice[] => {
  const { personId, requestedBy, before } = change
  const isWithdrawn = decided.by === requestedBy
  const isToldOtherwise = personId === decided.by || (personId === requestedBy && !isWithdrawn)
  const kind = isWithdrawn ? 'accessChangeWithdrawn' : 'accessChangeRefused'
  return [
    ...(before.email && !isToldOtherwise
      ? [noticeOf(change, { personId, kind, address: before.email }, decided.at)]
      : []),
    ...toRequester(change, 'accessRequestRefused', decided),
  ]
}

export const owe = (notices: readonly OwedNotice[]): Write[] => notices.map(queueNotice)

/** The ids of notices, those of one person side by side, so that they become one letter. */
export const idsOf = (notices: readonly OwedNotice[]): string[] =>
  notices.toSorted((one, other) => one.personId.localeCompare(other.personId)).map(({ noticeId }) => noticeId)
