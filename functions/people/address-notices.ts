import { isServing } from '../platform/access/accounts.ts'
import { queueNotice } from '../platform/mail/notices.ts'
import type { Write } from '../platform/table/write.ts'
import type { Person } from '../records/people.ts'

interface BeforeAndAfter {
  readonly before?: Person | undefined
  readonly after: Person
}

/** Whoever reads at the former address hears that mail goes elsewhere from now on. */
const tellFormerAddress = ({ before, after: { personId, email } }: BeforeAndAfter, at: Date): Write[] =>
  before?.email && before.email !== email && before.emailBouncedAt === undefined
    ? [
        queueNotice({
          noticeId: `${personId}.moved.${at.toISOString()}`,
          personId,
          kind: 'addressMoved',
          address: before.email,
          notBefore: at,
        }),
      ]
    : []

/** Whether somebody is let in to their tasks again; a change of their access sends their tasks by itself. */
const isLetInAgain = (before: Person, after: Person): boolean =>
  !isServing(before) && isServing(after) && after.accessVersion === undefined

/**
 * Whoever has an address now where there was another, or none, and whoever is let in again, is sent what they were asked
 * once more.
 */
const askOnceMore = ({ before, after }: BeforeAndAfter, at: Date): Write[] =>
  before && after.email && (after.email !== before.email || isLetInAgain(before, after))
    ? [
        queueNotice({
          noticeId: `${after.personId}.address.${at.toISOString()}`,
          personId: after.personId,
          kind: 'addressCorrected',
          notBefore: at,
        }),
      ]
    : []

/** What an import that changes a person owes to their former and their present address. */
export const tellAddresses = (change: BeforeAndAfter, at: Date): Write[] => [
  ...askOnceMore(change, at),
  ...tellFormerAddress(change, at),
]
