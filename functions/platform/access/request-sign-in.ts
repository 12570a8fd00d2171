import { queueNotice } from '../mail/notices.ts'
import { peopleIn } from '../records/people.ts'
import type { Tables } from '../table/table.ts'
import { transact } from '../table/transact.ts'
import { type Cap, countTowards } from './cap.ts'
import { networkOf } from './network-of.ts'

// A link lives longer than this window: whoever has others ask in their name still holds one that works.
const TO_ONE_ADDRESS: Cap = { name: 'sign-in-to', most: 2, minutes: 20 }
// A whole office may sit behind one address of the network.
const FROM_ONE_NETWORK: Cap = { name: 'sign-in-from', most: 60, minutes: 20 }

const NOBODY = 'nobody'

interface Asked {
  readonly email: string
  /** The network address that the request came from. */
  readonly source: string
}

/**
 * Owes a person with a role a sign-in link by e-mail: two in twenty minutes at the most, and sixty to all whom one
 * network asks for; only the latter is told. An unknown address is met with the same answer, the same count and as many
 * requests to the table, so that nobody learns who is in the directory.
 */
export const requestSignIn = async (
  tables: Tables,
  { email, source }: Asked,
  now: Date,
): Promise<'asked' | 'tooMany'> => {
  const address = email.trim().toLowerCase()
  const people = peopleIn(tables)
  const person = await people.get((await people.idByEmail(address)) ?? NOBODY)
  const maySignIn = person?.status === 'active' && person.roles.length > 0
  const owed = await transact(tables, [
    countTowards(FROM_ONE_NETWORK, networkOf(source), now),
    countTowards(TO_ONE_ADDRESS, address, now),
    ...(maySignIn
      ? [
          queueNotice({
            noticeId: `sign-in.${person.personId}.${now.toISOString().slice(0, 16)}`,
            personId: person.personId,
            kind: 'signIn',
            notBefore: now,
          }),
        ]
      : []),
  ])
  return !owed.ok && owed.reason === FROM_ONE_NETWORK.name ? 'tooMany' : 'asked'
}
