import { commit } from '../history/commit.ts'
import { newSecret } from '../ids.ts'
import { readAhead } from '../table/get.ts'
import { chains, keys } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import { patch } from '../table/write.ts'
import { type Account, accountsIn } from './accounts.ts'
import { isAddressedTo, type Link, openLink, recordsOfLink } from './links.ts'
import { createSession } from './sessions.ts'
import { makeRoomFor } from './sign-in-caps.ts'

/** Why a sign-in link opens nothing; `readdressed` when its person's address was corrected since. */
export type NoSignIn = 'unknown' | 'expired' | 'used' | 'readdressed' | 'noRole'

export type SignInLink =
  | { readonly ok: true; readonly link: Link; readonly person: Account }
  | { readonly ok: false; readonly reason: NoSignIn }

const no = (reason: NoSignIn) => ({ ok: false, reason }) as const

/** Looks a sign-in link up, with whose it is; changes nothing. */
export const openSignInLink = async (all: Tables, secret: string, now: Date): Promise<SignInLink> => {
  const tables = readAhead(all, recordsOfLink(secret, 'signIn'))
  const opened = await openLink(tables, secret, undefined, now, 'signIn')
  if (opened.state === 'unknown' || opened.link.purpose !== 'signIn') return no('unknown')
  if (opened.state === 'expired') return no('expired')
  if (opened.state !== 'unbound') return no('used')
  const person = await accountsIn(tables).get(opened.link.personId)
  if (person && !isAddressedTo(opened.link, person)) return no('readdressed')
  if (person?.status !== 'active' || person.roles.length === 0) return no('noRole')
  return { ok: true, link: opened.link, person }
}

export type SignedIn =
  | { readonly ok: true; readonly sessionSecret: string; readonly link: Link; readonly person: Account }
  | { readonly ok: false; readonly reason: NoSignIn }

/** Uses a sign-in link, once, to begin a session. */
export const signIn = async (tables: Tables, secret: string, now: Date): Promise<SignedIn> => {
  const opened = await openSignInLink(tables, secret, now)
  if (!opened.ok) return opened
  const { link, person } = opened
  const sessionSecret = newSecret()
  const begun = await commit(tables, {
    chain: chains.account(person.personId),
    actor: { kind: 'person', id: person.personId, as: 'account' },
    at: now,
    action: 'signedIn',
    after: { roles: person.roles },
    writes: [
      patch(
        keys.signInLink(link.hash),
        { set: { boundTo: 'used' }, when: { expression: 'attribute_not_exists(boundTo)' } },
        'link-used',
      ),
      createSession(person, sessionSecret, now),
      ...makeRoomFor(person, now),
    ],
  })
  return begun.ok ? { ok: true, sessionSecret, link, person } : no('used')
}
