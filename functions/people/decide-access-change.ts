import { decidesAboutAccess, mayConfirm } from '../domain/access-change.ts'
import type { CommitResult } from '../platform/history/append.ts'
import { commit, commitAll } from '../platform/history/commit.ts'
import { digest } from '../platform/ids.ts'
import type { OwedNotice } from '../platform/mail/notices.ts'
import { chains } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { hasLostRequester, isWaiting } from '../records/access-change-stand.ts'
import { type AccessChange, accessChangeId, accessOf, endAccessChange } from '../records/access-changes.ts'
import { approversOf, readAccessHolders } from '../records/access-holders.ts'
import { type Person, peopleIn } from '../records/people.ts'
import { idsOf, noticesOfDone, noticesOfRefusal, owe } from './access-notices.ts'
import { applyAccessChange } from './apply-access-change.ts'
import { traceOfAccess } from './request-access-change.ts'
import { readSeen, seenOf } from './seen-change.ts'

/** So long the only officer waits, so that whoever is told can speak up. */
const ALONE_AFTER = 3 * 86_400_000

/** From when the one who asked may carry a change out alone, where nobody else can confirm it. */
export const aloneFrom = ({ requestedAt }: AccessChange): Date =>
  new Date(Date.parse(requestedAt) + ALONE_AFTER)

interface Decision {
  readonly change: AccessChange
  /** Who decides. */
  readonly by: string
  readonly now: Date
}

/**
 * How somebody may decide about a change: `confirm` as the second person; `alone` as the only officer, once the waiting
 * time is over; `soon` before that; `refuse` and nothing else; `none` where they decide about nobody's access.
 */
export type Standing = 'confirm' | 'alone' | 'soon' | 'refuse' | 'none'

const actorOf = ({ personId, roles }: Person) =>
  ({ kind: 'person', id: personId, as: roles.includes('hr') ? 'hr' : 'leadership' }) as const

const standingOfPerson = async (
  tables: Tables,
  who: Person,
  { change, now }: Decision,
): Promise<Standing> => {
  if (!decidesAboutAccess(who)) return 'none'
  if (mayConfirm(who, change)) return 'confirm'
  const isAlone = change.requestedBy === who.personId && change.approvers.length === 0
  // Nobody promotes themselves, however alone they are.
  if (!isAlone || change.personId === who.personId) return 'refuse'
  if (approversOf(await readAccessHolders(tables), change).length > 0) return 'refuse'
  return aloneFrom(change) <= now ? 'alone' : 'soon'
}

export const standingOf = async (tables: Tables, decision: Decision): Promise<Standing> => {
  const who = await peopleIn(tables).get(decision.by)
  return who ? standingOfPerson(tables, who, decision) : 'none'
}

/** Whether the directory still says what it said when the change was requested. */
export const stillFits = (person: Person | undefined, { before }: AccessChange): person is Person =>
  person !== undefined && JSON.stringify(accessOf(person)) === JSON.stringify(accessOf(before))

/** What became of a decision; `told` names the urgent notices that are owed now. */
export type DecisionResult =
  | { readonly ok: true; readonly told: readonly string[] }
  | { readonly ok: false; readonly reason: string }

const decided = (committed: CommitResult, notices: readonly OwedNotice[]): DecisionResult =>
  committed.ok ? { ok: true, told: idsOf(notices) } : committed

const no = (reason: string): DecisionResult => ({ ok: false, reason })

/**
 * Carries a change out, as its second person or, where there is none, alone after the waiting time. Sessions and links
 * from before end; whose access it is is told at their former address, too. Refused as `decided-already`; as `void`; as
 * `not-theirs`; as `person-changed` when the directory says something else by now; as `seen-otherwise` when whoever
 * confirms was shown something else (`seen`, see `seenOf`); as `address-taken`.
 */
export const confirmAccessChange = async (
  tables: Tables,
  decision: Decision & { readonly seen: string },
): Promise<DecisionResult> => {
  const { change, by, now, seen } = decision
  if (!isWaiting(change, now)) return no('decided-already')
  const who = await peopleIn(tables).get(by)
  const shown = await readSeen(tables, change)
  const { person, people } = shown
  if (hasLostRequester(change, people)) return no('void')
  const standing = who ? await standingOfPerson(tables, who, decision) : 'none'
  if (!who || (standing !== 'confirm' && standing !== 'alone')) return no('not-theirs')
  if (!stillFits(person, change)) return no('person-changed')
  if (seen !== seenOf(shown)) return no('seen-otherwise')
  const secondPerson = standing === 'alone' ? 'none' : 'confirmed'
  const carrying = { actor: actorOf(who), at: now, secondPerson } as const
  return decided(
    await commitAll(tables, applyAccessChange(person, change, carrying)),
    noticesOfDone(change, { at: now, by }),
  )
}

/** Refuses a change, or withdraws one's own; whoever decides about access may, about their own access as well. */
export const refuseAccessChange = async (
  tables: Tables,
  { change, by, now, reason }: Decision & { readonly reason: string },
): Promise<DecisionResult> => {
  if (!isWaiting(change, now)) return no('decided-already')
  const who = await peopleIn(tables).get(by)
  if (!who || !decidesAboutAccess(who)) return no('not-theirs')
  const isOwn = change.requestedBy === by
  const notices = noticesOfRefusal(change, { at: now, by })
  const committed = await commit(tables, {
    chain: chains.account(change.personId),
    actor: actorOf(who),
    at: now,
    action: isOwn ? 'accessChangeWithdrawn' : 'accessChangeRefused',
    after: {
      accessChange: accessChangeId(change),
      ...traceOfAccess(change),
      ...(reason === '' ? {} : { reasonDigest: digest(reason) }),
    },
    writes: [
      endAccessChange(change, {
        state: isOwn ? 'withdrawn' : 'refused',
        decidedAt: now.toISOString(),
        decidedBy: by,
        reason,
      }),
      ...owe(notices),
    ],
  })
  return decided(committed, notices)
}
