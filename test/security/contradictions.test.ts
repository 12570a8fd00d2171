import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../functions/domain/history-entry.ts'
import { boundRecordOf } from '../../functions/platform/history/bound-record.ts'
import { commit } from '../../functions/platform/history/commit.ts'
import { compareChain } from '../../functions/platform/history/compare-chain.ts'
import { digestOfPart } from '../../functions/platform/history/digest-of-part.ts'
import type { EventName } from '../../functions/platform/history/events.ts'
import { chains, type Key, keys } from '../../functions/platform/table/keys.ts'
import { transact } from '../../functions/platform/table/transact.ts'
import {
  create,
  patch,
  remove,
  replace,
  type Values,
  type Write,
} from '../../functions/platform/table/write.ts'
import { reviewKey } from '../../functions/records/reviews.ts'
import { takeAway, tamper } from '../audit/tamper.ts'
import { historyOf } from '../ground/history-of.ts'
import { OPENED_AT } from '../ground/period.ts'
import { withTables } from '../ground/tables.ts'
import { NO_EVIDENCE, otherThan, PERIOD, STORED_KINDS, type StoredKind, sampleOf } from './stored-kinds.ts'

const tables = withTables()

const boundOf = (key: Key) => {
  const record = boundRecordOf(key)
  if (!record) throw new Error(`${key.pk} ${key.sk} belongs to no chain.`)
  return record
}

const asValues = (values: Record<string, unknown>): Values => JSON.parse(JSON.stringify(values))

const write = (key: Key, action: EventName, ...writes: ReturnType<typeof remove>[]) =>
  commit(tables(), {
    chain: boundOf(key).chain,
    periodId: PERIOD,
    actor: { kind: 'system', name: 'test' },
    at: OPENED_AT,
    action,
    writes,
  })

/** Writes a whole record as only somebody with the keys of the database could; without values it is taken away. */
const forge = (key: Key, values?: Record<string, unknown>) =>
  values
    ? tables().client.send(new PutCommand({ TableName: tables().records, Item: { ...values, ...key } }))
    : tables().client.send(new DeleteCommand({ TableName: tables().records, Key: { ...key } }))

const found = async (key: Key) =>
  (await compareChain(tables(), { chain: boundOf(key).chain })).map(({ record, reason, field }) => ({
    record,
    reason,
    field,
  }))

beforeAll(async () => {
  for (const kind of STORED_KINDS)
    await write(kind.key, 'recordsCompared', create(kind.key, asValues(sampleOf(kind)), 'there'))
})

const fieldsOf = ({ kind, shape }: StoredKind) =>
  Object.keys(shape).filter((field) => !NO_EVIDENCE[kind]?.includes(field))

describe.each(STORED_KINDS)('the record of $kind', (stored) => {
  const { key } = stored
  const sample = sampleOf(stored)

  it('agrees with History as Bina wrote it', async () => {
    expect(await found(key)).toEqual([])
  })

  it('contradicts it in every field that is changed or taken away behind Bina’s back', async () => {
    const fields = fieldsOf(stored)
    const changed = Object.fromEntries(fields.map((field) => [field, otherThan(sample[field])]))
    const expected = fields
      .toSorted()
      .map((field) => ({ record: boundOf(key).name, reason: 'differs', field }))

    await forge(key, { ...sample, ...changed })
    const whenChanged = await found(key)
    await forge(key, Object.fromEntries(Object.entries(sample).filter(([field]) => !fields.includes(field))))
    const whenTaken = await found(key)
    await forge(key, sample)

    expect(whenChanged).toEqual(expected)
    expect(whenTaken).toEqual(expected)
    expect(fields.length).toBeGreaterThan(1)
  })

  it('contradicts it when a field is added, and when it is deleted', async () => {
    const { name } = boundOf(key)

    await forge(key, { ...sample, note: 'x' })
    const whenAdded = await found(key)
    await forge(key)
    const whenDeleted = await found(key)
    await forge(key, sample)

    expect(whenAdded).toEqual([{ record: name, reason: 'differs', field: 'note' }])
    expect(whenDeleted).toEqual([{ record: name, reason: 'deleted', field: undefined }])
  })

  it('agrees again after Bina changed, replaced, removed and wrote it anew', async () => {
    const [field = ''] = fieldsOf(stored).filter((name) => !Object.hasOwn(boundOf(key).identity, name))
    const changed = asValues({ ...sample, [field]: otherThan(sample[field]) })
    const seen: unknown[] = []

    await write(key, 'recordsCompared', patch(key, { set: { [field]: changed[field] } }, 'never'))
    seen.push(await found(key))
    await write(key, 'recordsCompared', patch(key, { remove: [field] }, 'never'))
    seen.push(await found(key))
    await write(key, 'recordsCompared', remove(key))
    seen.push(await found(key))
    await write(key, 'recordsCompared', replace(key, asValues(sample)))
    seen.push(await found(key))

    expect(seen).toEqual([[], [], [], []])
  })

  it('stands in History without a word that a person wrote', async () => {
    const entries = JSON.stringify(await historyOf(tables(), boundOf(key).chain))

    expect(entries).not.toMatch(/teks |Ditulis|@|198501012010012001/)
  })
})

describe('a chain', () => {
  const [first] = STORED_KINDS
  const { chain } = boundOf(first?.key ?? keys.person('nobody'))
  const broken = { record: keys.chainHead(chain).pk, reason: 'broken', field: undefined }
  const brokenBy = async (harm: () => Promise<unknown>) => {
    const before = (await tables().client.send(wholeChain())).Items ?? []
    await harm()
    const seen = (await compareChain(tables(), { chain })).map(({ record, reason, field }) => ({
      record,
      reason,
      field,
    }))
    for (const Item of before)
      await tables().client.send(new PutCommand({ TableName: tables().history, Item }))
    return seen
  }
  const wholeChain = () =>
    new QueryCommand({
      TableName: tables().history,
      KeyConditionExpression: 'pk = :chain',
      ExpressionAttributeValues: { ':chain': chain },
    })

  it('of which an entry was changed is broken, whatever of the entry it was', async () => {
    const changes = [
      { at: '2020-01-01T00:00:00.000Z' },
      { actor: { kind: 'person', id: 'somebody0000', as: 'hr' } },
      { action: 'otherwise' },
      { previousHash: '0'.repeat(63).concat('1') },
    ]
    for (const change of changes)
      expect(await brokenBy(() => tamper(tables(), chain, 2, (entry) => ({ ...entry, ...change })))).toEqual(
        expect.arrayContaining([broken]),
      )
  })

  it('that lost its end, its middle or its beginning is broken', async () => {
    const { length } = await historyOf(tables(), chain)
    for (const sequence of [length, 2, 1])
      expect(await brokenBy(() => takeAway(tables(), chain, sequence))).toEqual(
        expect.arrayContaining([broken]),
      )
    expect(await compareChain(tables(), { chain })).toEqual([])
  })
})

/** Records that are no product state: they follow from others, or nothing is decided by them. */
const WITHOUT_HISTORY = [
  'nip',
  'email',
  'stage',
  'progress',
  'draft',
  'signal',
  'notice',
  'link',
  'session',
  'cap',
  'chainHead',
  'comparison',
  'importQueue',
  'signInLink',
  'preference',
  'jobRun',
  'officerEntry',
]

/** Makers of keys take ids, and some a second word or a number. */
type AnyKey = (...parts: readonly (string | number)[]) => Key

it('binds every key that there is, or says that it is no product state', () => {
  const made = Object.entries(keys).map(([name, key]) => {
    const id = name === 'task' ? `review.${PERIOD}.e1.1` : `${PERIOD}.e1`
    return [name, typeof key === 'function' ? (key as AnyKey)(id, 'x', 1) : key] as const
  })

  expect(
    made
      .filter(([, key]) => !boundRecordOf(key))
      .map(([name]) => name)
      .toSorted(),
  ).toEqual(WITHOUT_HISTORY.toSorted())
})

it('samples every kind of record that is bound', () => {
  const sampled = new Set(
    STORED_KINDS.map(({ key: { pk, sk } }) => `${pk.split('#')[0]} ${sk.split('#')[0]}`),
  )
  const bound = Object.entries(keys).flatMap(([name, key]) => {
    const made =
      typeof key === 'function'
        ? (key as AnyKey)(name === 'task' ? `review.${PERIOD}.e1.1` : `${PERIOD}.e1`, 'PLAN', 1)
        : key
    return boundRecordOf(made) ? [`${made.pk.split('#')[0]} ${made.sk.split('#')[0]}`] : []
  })

  expect(bound.filter((name) => !sampled.has(name))).toEqual([])
})

it('refuses to write a record without an entry in its own chain, or without any', async () => {
  const promotion = patch(keys.person('employee0001'), { set: { roles: ['hr'] } }, 'never')
  const elsewhere = {
    chain: 'account/somebody0000',
    actor: { kind: 'system', name: 'test' },
    at: OPENED_AT,
    action: 'recordsCompared' as const,
    writes: [promotion],
  } as const

  await expect(commit(tables(), elsewhere)).rejects.toThrow(/without an entry in person\//)
  await expect(transact(tables(), [promotion])).rejects.toThrow(/without an entry in person\//)
})

describe('a chain that Bina 0.1.0 began, which bound no records', () => {
  const appraisalId = `${PERIOD}.employee0100`
  const key = keys.appraisal(appraisalId)
  const review = { appraisalId, round: 1, workReason: 'Semua target tercapai.' }
  const item = {
    appraisalId,
    periodId: PERIOD,
    employeeId: 'employee0100',
    unitId: 'dinkes',
    state: 'calibration',
    predicate: 'good',
  }
  const task = {
    taskId: `review.${appraisalId}.1`,
    kind: 'review',
    subjectId: appraisalId,
    periodId: PERIOD,
    round: 1,
    assigneeId: 'supervisor01',
  }
  const told = (action: EventName, after: JsonObject, writes: readonly Write[] = []) => ({
    chain: chains.appraisal(appraisalId),
    periodId: PERIOD,
    actor: { kind: 'system', name: 'test' } as const,
    at: OPENED_AT,
    action,
    after,
    writes,
  })

  beforeAll(async () => {
    await forge(key, item)
    await forge(reviewKey(appraisalId, 1), review)
    await forge(keys.task(task.taskId), task)
    await commit(tables(), told('enrolled', { state: 'waiting', unitId: 'dinkes' }))
    await commit(
      tables(),
      told('taskOpened', { taskId: `review.${appraisalId}.1`, assigneeId: 'supervisor01' }),
    )
    await commit(
      tables(),
      told('reviewed', { state: 'calibration', predicate: 'good', review: digestOfPart(review) }),
    )
  })

  it('is held to what its entries say directly', async () => {
    const whole = await found(key)
    await forge(key, { ...item, predicate: 'veryGood', state: 'final', note: 'unknown then' })
    await forge(reviewKey(appraisalId, 1), { ...review, workReason: 'Diganti.' })
    await forge(keys.task(task.taskId), { ...task, assigneeId: 'attacker0000' })
    const forged = await found(key)
    await forge(key, item)
    await forge(reviewKey(appraisalId, 1), review)
    await forge(keys.task(task.taskId), task)

    expect(whole).toEqual([])
    expect(forged.map(({ record, field = 'all' }) => `${record} ${field}`).toSorted()).toEqual([
      `${key.pk} REVIEW#1 all`,
      `${key.pk} predicate`,
      `${key.pk} state`,
      `TASK#review.${appraisalId}.1 assigneeId`,
    ])
  })

  it('is held to all that is written from then on', async () => {
    await commit(
      tables(),
      told('taskReassigned', {}, [patch(key, { set: { lastTaskId: 'one', note: 'said' } }, 'never')]),
    )
    const whole = await found(key)
    await forge(key, { ...item, lastTaskId: 'two', note: 'unsaid' })

    expect(whole).toEqual([])
    expect((await found(key)).map(({ field }) => field)).toEqual(['lastTaskId', 'note'])
  })
})
