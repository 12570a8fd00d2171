import { newSecret } from '../ids.ts'
import { NOTICE_EXISTS, queueNotice } from '../mail/notices.ts'
import type { UrgentMail } from '../mail/urgent-mail.ts'
import { keys } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import { transact } from '../table/transact.ts'
import { create, type Write } from '../table/write.ts'
import { type Account, accountsIn } from './accounts.ts'
import { countTowards } from './cap.ts'
import { networkOf } from './network-of.ts'
import { capSubjectOf, FROM_ONE_NETWORK, NEVERTHELESS, TO_ONE_ADDRESS } from './sign-in-caps.ts'

const NOBODY = 'nobody'
const DAY_SECONDS = 86_400

interface SignInRequest {
  readonly email: string
  /** The network address that the request came from. */
  readonly source: string
}

interface RequestSignInDeps {
  readonly tables: Tables
  readonly urgentMail: UrgentMail
}

/**
 * Queues a sign-in link for a person with a role. For anybody else it writes a record of the same size that is never
 * sent, so that both take as long.
 */
const oweLink = (person: Account | undefined, now: Date) => {
  const maySignIn = person?.status === 'active' && person.roles.length > 0
  const personId = maySignIn ? person.personId : NOBODY
  const noticeId = `sign-in.${personId}.${newSecret()}`
  const notice = { noticeId, personId, kind: 'signIn', lane: 'urgent' } as const
  const write = maySignIn
    ? queueNotice({ ...notice, notBefore: now })
    : create(
        keys.notice(noticeId),
        {
          ...notice,
          notBefore: now.toISOString(),
          state: 'dropped',
          attempts: 0,
          expiresAt: Math.floor(now.getTime() / 1000) + DAY_SECONDS,
        },
        NOTICE_EXISTS,
      )
  return { noticeId, write }
}

/** Counts a request and owes its link; from a network that used up its requests, within what each address is left. */
const countAndOwe = async (
  tables: Tables,
  { address, source, link }: { readonly address: string; readonly source: string; readonly link: Write },
  now: Date,
): Promise<'asked' | 'tooMany'> => {
  const toAddress = countTowards(TO_ONE_ADDRESS, address, now)
  const owed = await transact(tables, [
    countTowards(FROM_ONE_NETWORK, networkOf(source), now),
    toAddress,
    link,
  ])
  if (owed.ok || owed.reason !== FROM_ONE_NETWORK.name) return 'asked'
  await transact(tables, [countTowards(NEVERTHELESS, address, now), toAddress, link])
  return 'tooMany'
}

/**
 * Mails a person with a role a sign-in link, at once: each request has a link of its own, three in twenty minutes at
 * the most, counted anew once one was used. A network is answered sixty requests, whomever it asks for; of more it is
 * told, and an address gets one link for them. An unknown address is met with the same answer, the same counts and
 * as many requests to the table and to the mailer, so that nobody learns who is in the directory.
 */
export const requestSignIn = async (
  { tables, urgentMail }: RequestSignInDeps,
  { email, source }: SignInRequest,
  now: Date,
): Promise<'asked' | 'tooMany'> => {
  const address = capSubjectOf(email)
  const people = accountsIn(tables)
  const person = await people.get((await people.idByEmail(address)) ?? NOBODY)
  const { noticeId, write } = oweLink(person, now)
  const answer = await countAndOwe(tables, { address, source, link: write }, now)
  // Always counted, so that the time of the answer does not show whether this address was asked for before.
  await urgentMail.sendNow([noticeId])
  return answer
}
