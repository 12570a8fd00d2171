import { commit } from '../history/commit.ts'
import { newSecret } from '../ids.ts'
import { peopleIn } from '../records/people.ts'
import { chains, keys } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import { patch } from '../table/write.ts'
import { openLink } from './links.ts'
import { createSession } from './sessions.ts'

export type SignedIn =
  | { readonly ok: true; readonly sessionSecret: string }
  | { readonly ok: false; readonly reason: 'link-unknown' | 'link-used' | 'no-role' }

/** Uses a sign-in link, once, to begin a session. */
export const signIn = async (tables: Tables, secret: string, now: Date): Promise<SignedIn> => {
  const opened = await openLink(tables, secret, undefined, now)
  if (!('link' in opened) || opened.link.purpose !== 'signIn') return { ok: false, reason: 'link-unknown' }
  if (opened.state !== 'unbound') return { ok: false, reason: 'link-used' }
  const person = await peopleIn(tables).get(opened.link.personId)
  if (person?.status !== 'active' || person.roles.length === 0) return { ok: false, reason: 'no-role' }
  const sessionSecret = newSecret()
  const begun = await commit(tables, {
    chain: chains.account(person.personId),
    actor: { kind: 'person', id: person.personId, as: 'account' },
    at: now,
    deed: 'signedIn',
    after: { roles: person.roles },
    writes: [
      patch(
        keys.link(opened.link.hash),
        { set: { boundTo: 'used' }, when: { expression: 'attribute_not_exists(boundTo)' } },
        'link-used',
      ),
      createSession(person.personId, person.roles, sessionSecret, now),
    ],
  })
  return begun.ok ? { ok: true, sessionSecret } : { ok: false, reason: 'link-used' }
}
