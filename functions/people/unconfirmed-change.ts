import type { Actor } from '../domain/history-entry.ts'
import type { Change } from '../platform/history/append.ts'
import { queueNotice } from '../platform/mail/notices.ts'
import {
  type AccessChange,
  accessChangeId,
  accessChangesIn,
  createAccessChange,
  endAccessChange,
  replacementId,
} from '../platform/records/access-changes.ts'
import { chains } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import type { Write } from '../platform/table/write.ts'
import { numbered, traceOfAccess, type WantedAccess } from './request-access-change.ts'

/** Tells a person, where they were and where they are now reached, that their access has changed. */
export const tellOfChange = (
  { personId, number, before, after }: Pick<AccessChange, 'personId' | 'number' | 'before' | 'after'>,
  at: Date,
): Write[] => {
  const id = `access.${accessChangeId({ personId, number })}.accessChanged`
  const notice = { personId, kind: 'accessChanged', notBefore: at } as const
  return [
    ...(before.email ? [queueNotice({ ...notice, noticeId: `${id}.before`, address: before.email })] : []),
    ...(after.email && after.email !== before.email ? [queueNotice({ ...notice, noticeId: id })] : []),
  ]
}

/** Whose links have ended is asked once more whatever waits for them. */
export const askAgainAfter = (
  { personId, number, after }: Pick<AccessChange, 'personId' | 'number' | 'after'>,
  at: Date,
): Write[] =>
  after.email
    ? [
        queueNotice({
          noticeId: replacementId({ personId, number }),
          personId,
          kind: 'addressCorrected',
          notBefore: at,
        }),
      ]
    : []

/**
 * A change of access that nobody confirmed because there was nobody, as the history of the account tells it, and word of
 * it to whoever was in the directory already. It is written together with the change of the person.
 */
export const unconfirmedAccess = async (
  tables: Tables,
  { isNew, actor, ...wanted }: WantedAccess & { readonly isNew: boolean; readonly actor: Actor },
): Promise<Change> => {
  const latest = await accessChangesIn(tables).latest(wanted.before.personId)
  const change: AccessChange = {
    ...numbered(wanted, (latest?.number ?? 0) + 1),
    state: 'done',
    approvers: [],
    decidedAt: wanted.at.toISOString(),
    secondPerson: 'none',
  }
  return {
    chain: chains.account(change.personId),
    actor,
    at: wanted.at,
    deed: 'accessChanged',
    after: { accessChange: accessChangeId(change), secondPerson: 'none', ...traceOfAccess(change) },
    writes: [
      ...(latest?.state === 'waiting' ? [endAccessChange(latest, { state: 'replaced' })] : []),
      createAccessChange(change),
      ...(isNew ? [] : tellOfChange(change, wanted.at)),
      // A new address is told of its tasks by the import itself.
      ...(isNew || change.changed.includes('email') ? [] : askAgainAfter(change, wanted.at)),
    ],
  }
}
