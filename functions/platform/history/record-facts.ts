import { createHmac, randomBytes } from 'node:crypto'
import canonicalize from 'canonicalize'
import * as z from 'zod'
import type { JsonObject } from '../../domain/history-entry.ts'
import type { Effect } from '../table/write.ts'
import { type BoundRecord, isIndexAttribute } from './bound-record.ts'

// Values in History are known to be JSON. Validating each again would take most of a comparison's time.
const factsSchema = z.custom<JsonObject>((value) => typeof value === 'object' && value !== null)
const factsByName = z.record(z.string(), factsSchema)

/**
 * What an entry tells of the records written with it, by the records' names: those `written` whole, those of which some
 * attributes were `changed` (`null` for a removed one), and those `removed`.
 */
export const recordFactsSchema = z.object({
  written: factsByName.default({}),
  changed: factsByName.default({}),
  removed: z.array(z.string()).default([]),
})
export type RecordFacts = z.output<typeof recordFactsSchema>

/** The only attributes that History holds as they are: ids, states, ratings and dates. Anything else is digested. */
const PLAIN: ReadonlySet<string> = new Set([
  ...['appraisalId', 'periodId', 'personId', 'employeeId', 'unitId', 'parentId', 'calibrationId'],
  ...['supervisorId', 'secondSupervisorId', 'headId', 'calibratorId', 'mentorId', 'assigneeId', 'hrIds'],
  ...['authorId', 'reviewerId', 'lastTaskId', 'taskId', 'subjectId', 'importId', 'openedBy', 'signedOffBy'],
  ...['state', 'status', 'roles', 'predicate', 'work', 'behaviour', 'achievement', 'outcome', 'ruling'],
  ...[
    'kind',
    'assigneeAs',
    'reviewedAs',
    'decidedAs',
    'signedOffAs',
    'route',
    'cause',
    'entry',
    'withdrawnReason',
  ],
  ...['headsUnit', 'developmentAsked', 'acceptedBySilence', 'objectionLapsed', 'workIsProvisional'],
  ...['round', 'version', 'returns', 'assessedRound', 'proceededRound', 'number', 'year', 'part'],
  ...['employment', 'postType', 'firstDay', 'lastDay', 'selfAssessmentDue', 'reviewDue', 'calibrationDue'],
  ...['enrolledAt', 'movedAt', 'openedAt', 'overAt', 'closedAt', 'sealedAt', 'signedOffAt', 'concludedAt'],
  ...['startedAt', 'checkInAt', 'evaluationAt', 'nominatedAt', 'closeEarlyAskedAt', 'closedEarlyAt'],
  ...['reviewedAt', 'submittedAt', 'objectedAt', 'decidedAt', 'returnedAt', 'at', 'due', 'revisionDue'],
  ...['requestedBy', 'decidedBy', 'approvers', 'secondPerson', 'changed', 'validUntil'],
  ...['emailMovedAt', 'emailMovedBy', 'renamedAt', 'renamedBy', 'addedAt', 'addedBy', 'statusChangedBy'],
  ...['outOfServiceSince'],
  ...['sealRoot', 'timeZone', 'emailBouncedAt', 'requestedAt', 'finishedAt'],
])

const CODE = /^[A-Za-z0-9][\w.:/+-]{0,119}$/
type Code = boolean | number | string | Code[]
const isCode = (value: unknown): value is Code =>
  typeof value === 'boolean' ||
  typeof value === 'number' ||
  (typeof value === 'string' && CODE.test(value)) ||
  (Array.isArray(value) && value.every(isCode))

/** Whether History may hold this value of an attribute as it is. */
export const isPlain = (attribute: string, value: unknown): value is Code =>
  PLAIN.has(attribute) && isCode(value)

/** The prefix of every digest of an attribute; no plain value begins with it. */
const MARK = '#'
const DIGEST_BYTES = 16

/** A new key for the digests of one chain: 128 random bits, base64url. */
export const newDigestKey = (): string => randomBytes(16).toString('base64url')

export const isDigest = (told: unknown): told is string => typeof told === 'string' && told.startsWith(MARK)

/**
 * How History records a value that it must not hold: HMAC-SHA-256 over the canonical JSON (RFC 8785) of record, attribute
 * and value under the chain's own key, cut to 128 bits. Without the key, which is stored in Records, nobody can guess
 * addresses or ratings by trying.
 */
export const digestOfValue = (digestKey: string, name: string, attribute: string, value: unknown): string =>
  MARK +
  createHmac('sha256', digestKey)
    .update(canonicalize([name, attribute, value]) ?? '')
    .digest()
    .subarray(0, DIGEST_BYTES)
    .toString('base64url')

const isToldByKey = ({ identity }: BoundRecord, attribute: string, value: unknown): boolean =>
  Object.hasOwn(identity, attribute) && identity[attribute] === value

const factsOf = (record: BoundRecord, values: Readonly<Record<string, unknown>>, digestKey: string) => {
  const facts: JsonObject = {}
  for (const [attribute, value] of Object.entries(values)) {
    if (value === undefined || isIndexAttribute(attribute) || record.unbound.has(attribute)) continue
    if (isToldByKey(record, attribute, value)) continue
    facts[attribute] = isPlain(attribute, value)
      ? value
      : digestOfValue(digestKey, record.name, attribute, value)
  }
  return facts
}

/** A write to a record of product state. */
export interface BoundEffect {
  readonly record: BoundRecord
  readonly effect: Effect
}

/** What an entry must tell of the records written with it; `undefined` when there is nothing to tell. */
export const recordFactsOf = (effects: readonly BoundEffect[], digestKey: string): JsonObject | undefined => {
  const written: JsonObject = {}
  const changed: JsonObject = {}
  const removed: string[] = []
  for (const { record, effect } of effects) {
    if (effect.kind === 'delete') removed.push(record.name)
    else if (effect.kind === 'put') written[record.name] = factsOf(record, effect.values, digestKey)
    else {
      const gone = effect.removed.filter((name) => !isIndexAttribute(name) && !record.unbound.has(name))
      const facts = {
        ...factsOf(record, effect.values, digestKey),
        ...Object.fromEntries(gone.map((name) => [name, null])),
      }
      if (Object.keys(facts).length > 0) changed[record.name] = facts
    }
  }
  const facts = {
    ...(Object.keys(written).length > 0 ? { written } : {}),
    ...(Object.keys(changed).length > 0 ? { changed } : {}),
    ...(removed.length > 0 ? { removed } : {}),
  }
  return Object.keys(facts).length > 0 ? facts : undefined
}
