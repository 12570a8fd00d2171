import type { JsonObject } from '../../domain/history-entry.ts'
import { readTaskId } from '../human-tasks/read-task-id.ts'
import { chainOfTask } from '../human-tasks/task-chain.ts'
import { chains, type Key } from '../table/keys.ts'

/** A record of product state: which chain tells of it, and which attributes that chain need not tell. */
export interface BoundRecord {
  /** How History names the record: its partition key, and its sort key where that says more. Holds ids only. */
  readonly name: string
  readonly chain: string
  /** What the key itself says of the record's attributes. */
  readonly identity: JsonObject
  /** Attributes that History does not record: counters, leases, and dates derived from the period's. */
  readonly unbound: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

type Bound = Omit<BoundRecord, 'name'>

const subjectOf = (id: string) => {
  const dot = id.indexOf('.')
  return { periodId: id.slice(0, dot), aboutId: id.slice(dot + 1) }
}

const bound = (chain: string, identity: JsonObject, unbound = NONE): Bound => ({ chain, identity, unbound })

const CALIBRATION_COUNTER = new Set(['changes'])
const TASK_COURSE = new Set(['climbed', 'dueAt', 'token'])
const IMPORT_COURSE = new Set([
  'holder',
  'heldUntil',
  'peopleAdded',
  'peopleChanged',
  'unitsAdded',
  'unitsChanged',
  'plansChanged',
])

const EXPORT_COURSE = new Set(['holder', 'heldUntil', 'attempts', 'total', 'done'])

const ofAppraisal = (appraisalId: string): Bound => {
  const { periodId, aboutId } = subjectOf(appraisalId)
  return bound(chains.appraisal(appraisalId), { appraisalId, periodId, employeeId: aboutId })
}

const ofTask = (taskId: string): Bound | undefined => {
  const task = readTaskId(taskId)
  if (!task) return undefined
  const { kind, subjectId, periodId, round } = task
  return bound(
    chainOfTask(kind, subjectId),
    { taskId, kind, subjectId, round, ...(periodId ? { periodId } : {}) },
    TASK_COURSE,
  )
}

const ofPerson = (personId: string, sk: string): Bound | undefined =>
  sk === 'PERSON' || sk === 'PLAN' ? bound(chains.person(personId), { personId }) : undefined

const CHANGE = 'CHANGE#'

const ofAccessChange = (personId: string, sk: string): Bound | undefined =>
  sk.startsWith(CHANGE)
    ? bound(chains.account(personId), { personId, number: Number(sk.slice(CHANGE.length)) })
    : undefined

const ofTalent = (personId: string, sk: string): Bound => {
  const periodId = sk.slice('PERIOD#'.length)
  return bound(chains.appraisal(`${periodId}.${personId}`), { personId, periodId })
}

type Binding = (id: string, sk: string) => Bound | undefined

/** By the part of the partition key before the first `#`. */
const BINDINGS: ReadonlyMap<string, Binding> = new Map<string, Binding>([
  ['PERSON', ofPerson],
  ['ACCESS', ofAccessChange],
  ['PERIOD', (periodId, sk) => (sk === 'PERIOD' ? bound(chains.period(periodId), { periodId }) : undefined)],
  [
    'APPRAISAL',
    (appraisalId, sk) =>
      sk === 'APPRAISAL' ? ofAppraisal(appraisalId) : bound(chains.appraisal(appraisalId), {}),
  ],
  [
    'CALIBRATION',
    (calibrationId) => {
      const { periodId, aboutId } = subjectOf(calibrationId)
      const identity = { calibrationId, periodId, unitId: aboutId }
      return bound(chains.calibration(calibrationId), identity, CALIBRATION_COUNTER)
    },
  ],
  ['COACHING', ofAppraisal],
  ['REWARD', ofAppraisal],
  ['TALENT', ofTalent],
  ['TASK', (taskId, sk) => (sk === 'TASK' ? ofTask(taskId) : undefined)],
  ['IMPORT', (importId) => bound(chains.import(importId), { importId }, IMPORT_COURSE)],
  ['EXPORT', (exportId) => bound(chains.export(exportId), { exportId }, EXPORT_COURSE)],
  ['HOLIDAYS', (year) => bound(chains.holidays(Number(year)), { year: Number(year) })],
])

/** What no chain tells of: it follows from other records, or nothing is decided by it. See `test/security/bound-kinds.test.ts`. */
const UNTOLD: ReadonlySet<string> = new Set([
  ...['NIP', 'EMAIL', 'PREFERENCE', 'IMPORTQUEUE', 'EXPORTQUEUE', 'PROGRESS', 'SIGNAL', 'NOTICE'],
  ...['LINK', 'SIGN-IN', 'SESSION', 'CAP', 'CHAIN', 'JOBRUN'],
])

/** All that is not listed above is of one capability (`ownRecords`) and must be told: a record's chain is called by its type. */
const ofOwnType = (type: string, id: string, sk: string): Bound => {
  const kind = type.toLowerCase()
  return bound(`${kind}/${id}`, sk === type ? { [`${kind}Id`]: id } : {})
}

const UNIT = 'UNIT#'

const bindingOf = ({ pk, sk }: Key): Bound | undefined => {
  if (pk === 'UNITS') {
    const unitId = sk.slice(UNIT.length)
    return sk.startsWith(UNIT) ? bound(chains.unit(unitId), { unitId }) : undefined
  }
  const at = pk.indexOf('#')
  if (at < 0) return undefined
  const [type, id] = [pk.slice(0, at), pk.slice(at + 1)]
  const binding = BINDINGS.get(type)
  if (binding) return binding(id, sk)
  return UNTOLD.has(type) ? undefined : ofOwnType(type, id, sk)
}

const nameOf = ({ pk, sk }: Key) => (pk.startsWith(`${sk}#`) ? pk : `${pk} ${sk}`)

/** The key of a record by the name that History gives it. */
export const keyOfName = (name: string): Key => {
  const at = name.indexOf(' ')
  return at < 0
    ? { pk: name, sk: name.slice(0, name.indexOf('#')) }
    : { pk: name.slice(0, at), sk: name.slice(at + 1) }
}

/**
 * Which chain tells of a record; `undefined` for what is no product state (ADR 3) or follows from other records, as the
 * pointers from a NIP or an address to its person do.
 */
export const boundRecordOf = (key: Key): BoundRecord | undefined => {
  const found = bindingOf(key)
  return found && { ...found, name: nameOf(key) }
}

/** Index and expiry attributes, which are derived from the others. */
export const isIndexAttribute = (attribute: string): boolean =>
  /^(pk|sk|gsi[12](pk|sk)|expiresAt)$/.test(attribute)
