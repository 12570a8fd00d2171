import { commit } from '../platform/history/commit.ts'
import type { ToldEvent } from '../platform/history/events.ts'
import type { Session } from '../platform/http/session.ts'
import { TransientError } from '../platform/lambda/transient-error.ts'
import { chains } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'

/** A kind of page that auditors read. */
export type AuditedPage = ToldEvent<'auditorRead'>['after']['page']

/** What an auditor read: the kind of page, and which thing it showed; never what was searched for. */
export interface Reading {
  readonly page: AuditedPage
  readonly id?: string | undefined
}

/**
 * Records that an auditor read a page, in the chain of their own account.
 * @throws TransientError when it could not be recorded: then nothing may be shown.
 */
export const recordReading = async (
  tables: Tables,
  { personId }: Pick<Session, 'personId'>,
  { page, id }: Reading,
  at: Date,
): Promise<void> => {
  const recorded = await commit(tables, {
    chain: chains.account(personId),
    actor: { kind: 'person', id: personId, as: 'auditor' },
    at,
    action: 'auditorRead',
    after: { page, ...(id ? { id } : {}) },
    writes: [],
  })
  if (!recorded.ok) throw new TransientError(`The reading was not recorded: ${recorded.reason}.`)
}
