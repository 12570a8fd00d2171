import { expect, it } from 'vitest'
import { boundRecordOf } from '../../functions/platform/history/bound-record.ts'
import { commit } from '../../functions/platform/history/commit.ts'
import { type Key, keys } from '../../functions/platform/table/keys.ts'
import { ownRecords } from '../../functions/platform/table/own-records.ts'
import { transact } from '../../functions/platform/table/transact.ts'
import { create, patch } from '../../functions/platform/table/write.ts'
import { OPENED_AT } from '../ground/period.ts'
import { withTables } from '../ground/tables.ts'
import { PERIOD, STORED_KINDS } from './stored-kinds.ts'

const tables = withTables()

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
  'waitingExport',
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

it('tells of a record that the house does not know in the chain of its own kind', () => {
  const vacancies = ownRecords('vacancy')

  expect(boundRecordOf(vacancies.key('v1'))).toMatchObject({
    name: 'VACANCY#v1',
    chain: vacancies.chain('v1'),
    identity: { vacancyId: 'v1' },
  })
  expect(boundRecordOf(vacancies.part('v1', 'ANSWER'))).toMatchObject({
    name: 'VACANCY#v1 ANSWER',
    chain: 'vacancy/v1',
  })
  // @ts-expect-error the house has a kind of this name
  expect(ownRecords('signal').chain('x')).toBe('signal/x')
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
    action: 'addressTrusted' as const,
    writes: [promotion],
  } as const

  await expect(commit(tables(), elsewhere)).rejects.toThrow(/without an entry in person\//)
  await expect(transact(tables(), [promotion])).rejects.toThrow(/without an entry in person\//)
  const untold = create(ownRecords('vacancy').key('v1'), { state: 'open' }, 'never')
  await expect(transact(tables(), [untold])).rejects.toThrow(/without an entry in vacancy\//)
})
