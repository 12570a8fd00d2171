import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../domain/history-entry.ts'
import { LOST_ADDRESS } from '../platform/access/accounts.ts'
import type { Change } from '../platform/history/append.ts'
import { chains, keys } from '../platform/table/keys.ts'
import { type Condition, create, patch, remove, replace, type Write } from '../platform/table/write.ts'
import {
  addressMove,
  PERSON_FIELDS,
  type Person,
  type PersonField,
  personAttributes,
} from '../records/people.ts'
import type { Plan } from '../records/plans.ts'
import { renamingOf } from '../records/renaming.ts'
import { serviceChange } from '../records/service-change.ts'
import { tellAddresses } from './address-notices.ts'
import type { ByImport } from './by-import.ts'
import type { Places } from './heads-of-units.ts'
import { tellReplacedSupervisor } from './part-notices.ts'
import { type PersonEvent, toldOf } from './person-facts.ts'
import { tellOfPlace } from './place-notices.ts'
import { tellOfService } from './status-notices.ts'

/** What stands in the directory about one person, and what an import wants to stand there. */
type PersonBeforeAndAfter = {
  before?: Person | undefined
  after: Person
  planBefore?: Plan['workResults'] | undefined
  /** Absent when the import says nothing about this person's plan. */
  planAfter?: Plan['workResults'] | undefined
}

/** How an import changes a person. */
interface ImportContext {
  readonly actor: Actor
  readonly at: Date
  readonly by: ByImport
  readonly places: Places
  /** Whether somebody else in the import gets an address that this person gives up. */
  readonly isTakenOver: (email: string) => boolean
  /** Set where it changes their access and nobody was there who could have confirmed that. */
  readonly secondPerson?: 'none'
}

const changedFields = ({ before, after }: PersonBeforeAndAfter): PersonField[] =>
  PERSON_FIELDS.filter((field) => !isDeepStrictEqual(before?.[field], after[field]))

const isPlanChanged = ({ planBefore, planAfter }: PersonBeforeAndAfter): boolean =>
  planAfter !== undefined && !isDeepStrictEqual(planBefore, planAfter)

const emailWrites = (
  { before, after }: PersonBeforeAndAfter,
  isTakenOver: (email: string) => boolean,
): Write[] => [
  ...(after.email ? [replace(keys.email(after.email), { personId: after.personId })] : []),
  ...(before?.email && before.email !== after.email && !isTakenOver(before.email)
    ? [remove(keys.email(before.email))]
    : []),
]

const addition = ({ after }: PersonBeforeAndAfter, { at, by }: ImportContext): Write[] => [
  create(
    keys.person(after.personId),
    {
      ...personAttributes(after),
      addedAt: at.toISOString(),
      ...(by.requestedBy === undefined ? {} : { addedBy: by.requestedBy }),
    },
    'person-exists',
  ),
  create(keys.nip(after.nip), { personId: after.personId }, 'nip-taken'),
]

/** The access must not have changed since the person was read; otherwise this write would undo that change. */
const withSameAccess = (before: Person | undefined): Condition =>
  before?.accessVersion === undefined
    ? {
        expression: 'attribute_exists(pk) AND attribute_not_exists(#was)',
        names: { '#was': 'accessVersion' },
      }
    : {
        expression: '#was = :was',
        names: { '#was': 'accessVersion' },
        values: { ':was': before.accessVersion },
      }

const alteration = (
  { before, after }: PersonBeforeAndAfter,
  changed: readonly PersonField[],
  { at, by }: ImportContext,
): Write[] => {
  const { personId, emailBouncedAt: _, ...wanted } = personAttributes(after)
  const manner = { at, by: by.requestedBy }
  const moved = before && changed.includes('email') ? addressMove(before, manner) : {}
  const renamed = before ? renamingOf(before, after, manner) : {}
  const status = before && changed.includes('status') ? { statusChangedBy: by.requestedBy ?? 'operator' } : {}
  const service = before ? serviceChange(before, after, at) : { set: {}, remove: [] }
  const emptied = changed.filter((field) => after[field] === undefined)
  // A corrected address deserves another try.
  const forgotten = [...emptied, ...service.remove, ...(changed.includes('email') ? LOST_ADDRESS : [])]
  return [
    patch(
      keys.person(personId),
      {
        set: { ...wanted, ...moved, ...renamed, ...status, ...service.set },
        remove: forgotten,
        when: withSameAccess(before),
      },
      'person-changed',
    ),
  ]
}

/**
 * The change that brings one person to what the import wants; `undefined` when nothing differs.
 */
export const personChange = (
  person: PersonBeforeAndAfter,
  importing: ImportContext,
): Change<PersonEvent> | undefined => {
  const { actor, at, by, isTakenOver, places } = importing
  const { before, after, planAfter } = person
  const changed = changedFields(person)
  const hasNewPlan = isPlanChanged(person)
  if (changed.length === 0 && !hasNewPlan) return undefined
  const plan = hasNewPlan && planAfter ? planAfter : undefined
  return {
    chain: chains.person(after.personId),
    actor,
    at,
    officer: by.requestedBy,
    ...toldOf(person, { changed, plan, ...importing }),
    writes: [
      ...(before === undefined
        ? addition(person, importing)
        : changed.length > 0
          ? alteration(person, changed, importing)
          : []),
      ...(changed.includes('email') ? emailWrites(person, isTakenOver) : []),
      ...tellAddresses(person, at),
      ...tellOfService(before, after, at),
      ...tellReplacedSupervisor(before, after, { at, by: by.requestedBy }),
      ...tellOfPlace(before, after, { at, by: by.requestedBy, places }),
      ...(plan ? [replace(keys.plan(after.personId), { personId: after.personId, workResults: plan })] : []),
    ],
  }
}
