import type { Actor } from '../domain/history-entry.ts'
import type { Change } from '../platform/history/append.ts'
import { type OwedNotice, queueNotice } from '../platform/mail/notices.ts'
import { chains } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import type { Write } from '../platform/table/write.ts'
import {
  type AccessChange,
  accessChangeId,
  accessChangesIn,
  createAccessChange,
  replacementId,
} from '../records/access-changes.ts'
import { noticesOfDone, owe } from './access-notices.ts'
import { replaceRequest } from './replace-request.ts'
import { numbered, traceOfAccess, type WantedAccess } from './request-access-change.ts'

/** A person whose links were invalidated is sent their open tasks again. */
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
): Promise<{ readonly change: Change; readonly told: readonly OwedNotice[] }> => {
  const latest = await accessChangesIn(tables).latest(wanted.before.personId)
  const access: AccessChange = {
    ...numbered(wanted, (latest?.number ?? 0) + 1),
    state: 'done',
    approvers: [],
    decidedAt: wanted.at.toISOString(),
    secondPerson: 'none',
  }
  const replaced = replaceRequest(latest, wanted)
  const done = isNew ? [] : noticesOfDone(access, { at: wanted.at })
  const change: Change = {
    chain: chains.account(access.personId),
    actor,
    at: wanted.at,
    action: 'accessChanged',
    after: { accessChange: accessChangeId(access), secondPerson: 'none', ...traceOfAccess(access) },
    writes: [
      ...replaced.writes,
      createAccessChange(access),
      ...owe(done),
      // A new address is told of its tasks by the import itself.
      ...(isNew || access.changed.includes('email') ? [] : askAgainAfter(access, wanted.at)),
    ],
  }
  return { change, told: [...replaced.told, ...done] }
}
