import type { Account } from '../access/accounts.ts'
import type { Change } from '../history/append.ts'
import { commitAll } from '../history/commit.ts'
import { chains } from '../table/keys.ts'
import { writeTogether } from '../table/write-together.ts'
import { changeNotice, type SendMailDeps } from './claim-notices.ts'
import type { Notice } from './notices.ts'

/** A letter that went out; without the id of a message where it is known to have arrived because its link was opened. */
export interface SentLetter {
  readonly person: Account
  readonly taken: readonly Notice[]
  readonly messageId?: string
}

const sentChange = ({ person, taken, messageId }: SentLetter, at: Date): Change => ({
  chain: chains.account(person.personId),
  actor: { kind: 'system', name: 'send-mail' },
  at,
  action: 'mailSent',
  after: {
    ...(messageId === undefined ? { knownBy: 'linkOpened' } : { messageId }),
    notices: taken.map((notice) => notice.noticeId),
  },
  writes: taken.map((notice) =>
    changeNotice(notice, { state: 'sent', sentAt: at.toISOString(), messageId }, true),
  ),
})

/** Beside its notices, a letter writes the entry in its person's History and where that now ends. */
const ENTRY_AND_HEAD = 2

/** Marks the notices of letters as sent, with the History entries that prove it; gives the letters where that was done. */
export const recordSent = (
  { tables, clock }: SendMailDeps,
  letters: readonly SentLetter[],
): Promise<SentLetter[]> =>
  writeTogether(letters, {
    writesOf: ({ taken }) => taken.length + ENTRY_AND_HEAD,
    idsOf: ({ taken }) => taken.map(({ noticeId }) => noticeId),
    write: (some) => {
      const at = clock.now()
      return commitAll(
        tables,
        some.map((letter) => sentChange(letter, at)),
      )
    },
  })
