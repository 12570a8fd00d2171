import { LOST_ADDRESS } from '../platform/access/accounts.ts'
import type { CommitResult } from '../platform/history/append.ts'
import { commit } from '../platform/history/commit.ts'
import { queueNotice } from '../platform/mail/notices.ts'
import { chains, keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { patch } from '../platform/table/write.ts'

interface TrustRequest {
  /** Whose address it is. */
  readonly personId: string
  /** The person of HR who knows better. */
  readonly by: string
  readonly now: Date
}

/**
 * Gives an address that sent mail back another try, because its mailbox works again: whatever waits for the person is
 * sent once more. Refused when the address is not one of those.
 */
export const trustAddress = (tables: Tables, { personId, by, now }: TrustRequest): Promise<CommitResult> =>
  commit(tables, {
    chain: chains.person(personId),
    actor: { kind: 'person', id: by, as: 'hr' },
    at: now,
    action: 'addressTrusted',
    writes: [
      patch(
        keys.person(personId),
        { remove: LOST_ADDRESS, when: { expression: 'attribute_exists(emailBouncedAt)' } },
        'address-works',
      ),
      queueNotice({
        noticeId: `${personId}.address.${now.toISOString()}`,
        personId,
        kind: 'addressCorrected',
        notBefore: now,
      }),
    ],
  })
