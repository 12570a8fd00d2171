import { ACCESS_FIELDS } from '../domain/access-change.ts'
import type { Actor } from '../domain/history-entry.ts'
import { LOST_ADDRESS } from '../platform/access/accounts.ts'
import type { Change } from '../platform/history/append.ts'
import { chains, keys } from '../platform/table/keys.ts'
import { type Condition, patch, removeWhen, replaceWhen, type Write } from '../platform/table/write.ts'
import { type AccessChange, accessChangeId, accessOf, endAccessChange } from '../records/access-changes.ts'
import { addressMove, type Person } from '../records/people.ts'
import { serviceChange } from '../records/service-change.ts'
import { noticesOfDone, owe } from './access-notices.ts'
import { tellReplacedSupervisor } from './part-notices.ts'
import { traceOf } from './person-facts.ts'
import { traceOfAccess } from './request-access-change.ts'
import { tellOfService } from './status-notices.ts'
import { askAgainAfter } from './unconfirmed-change.ts'

/** The attributes by which a second person identifies whom a change is about. */
const CALLED = ['name', 'post', 'unitId'] as const

/** Holds a person's record to what it said when the change was requested, and to whom it was confirmed for. */
const unchangedSince = ({ before }: AccessChange, { name, post, unitId }: Person): Condition => {
  const known = { ...accessOf(before), name, post, unitId }
  const fields = [...ACCESS_FIELDS, ...CALLED]
  const given = fields.filter((field) => known[field] !== undefined)
  const absent = fields.filter((field) => known[field] === undefined)
  return {
    expression: [
      ...given.map((field) => `#was_${field} = :was_${field}`),
      ...absent.map((field) => `attribute_not_exists(#was_${field})`),
    ].join(' AND '),
    names: Object.fromEntries(fields.map((field) => [`#was_${field}`, field])),
    values: Object.fromEntries(given.map((field) => [`:was_${field}`, known[field]])),
  }
}

const personWrite = (person: Person, change: AccessChange, at: Date): Write => {
  const { personId, accessVersion = 0 } = person
  const after = accessOf(change.after)
  const service = serviceChange(person, { status: after.status }, at)
  const emptied = change.changed.filter((field) => after[field] === undefined)
  return patch(
    keys.person(personId),
    {
      set: {
        ...after,
        ...(change.changed.includes('email') ? addressMove(person, { at, by: change.requestedBy }) : {}),
        ...service.set,
        accessVersion: accessVersion + 1,
      },
      remove: [...emptied, ...service.remove, ...(change.changed.includes('email') ? LOST_ADDRESS : [])],
      when: unchangedSince(change, person),
    },
    'person-changed',
  )
}

const addressWrites = ({ personId, changed, before, after }: AccessChange): Write[] => {
  if (!changed.includes('email')) return []
  const isFree = {
    expression: 'attribute_not_exists(pk) OR personId = :person',
    values: { ':person': personId },
  }
  return [
    ...(after.email ? [replaceWhen(keys.email(after.email), { personId }, isFree, 'address-taken')] : []),
    ...(before.email ? [removeWhen(keys.email(before.email), isFree, 'person-changed')] : []),
  ]
}

/** Who carries out a change: its second person, or one person alone because there is no second. */
export interface ChangeAuthority {
  readonly actor: Extract<Actor, { kind: 'person' }>
  readonly at: Date
  readonly secondPerson: 'confirmed' | 'none'
}

/**
 * A change of access carried out: the person's record and address, the end of what was open until now, word to where they
 * were and are reached, and an entry in the history of the person and of their account.
 */
export const applyAccessChange = (
  person: Person,
  change: AccessChange,
  { actor, at, secondPerson }: ChangeAuthority,
): Change[] => {
  const { personId, changed, after } = change
  const told = { accessChange: accessChangeId(change), secondPerson }
  const decided = { decidedAt: at.toISOString(), decidedBy: actor.id, secondPerson }
  return [
    {
      chain: chains.person(personId),
      actor,
      at,
      action: 'personChanged',
      before: traceOf(person),
      after: { ...traceOf({ ...person, ...accessOf(after) }), changed, ...told },
      writes: [
        personWrite(person, change, at),
        ...addressWrites(change),
        ...tellOfService(person, { ...person, ...accessOf(after) }, at),
        ...tellReplacedSupervisor(person, { ...person, ...accessOf(after) }, { at, by: change.requestedBy }),
      ],
    },
    {
      chain: chains.account(personId),
      actor,
      at,
      action: 'accessChanged',
      after: { ...told, ...traceOfAccess(change) },
      writes: [
        endAccessChange(change, { state: 'done', ...decided }),
        ...owe(noticesOfDone(change, { at, by: actor.id })),
        ...askAgainAfter(change, at),
      ],
    },
  ]
}
