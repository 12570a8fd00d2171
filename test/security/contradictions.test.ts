import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, it } from 'vitest'
import { compareChain } from '../../functions/platform/history/compare-chain.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import { create, patch, remove, replace } from '../../functions/platform/table/write.ts'
import { takeAway, tamper } from '../audit/tamper.ts'
import { historyOf } from '../ground/history-of.ts'
import { withTables } from '../ground/tables.ts'
import { asValues, boundOf, comparedRecords } from './compared-records.ts'
import { NO_EVIDENCE, otherThan, STORED_KINDS, type StoredKind, sampleOf } from './stored-kinds.ts'

const tables = withTables()
const { write, forge, found } = comparedRecords(tables)

beforeAll(async () => {
  for (const kind of STORED_KINDS) await write(kind.key, create(kind.key, asValues(sampleOf(kind)), 'there'))
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

    await write(key, patch(key, { set: { [field]: changed[field] } }, 'never'))
    seen.push(await found(key))
    await write(key, patch(key, { remove: [field] }, 'never'))
    seen.push(await found(key))
    await write(key, remove(key))
    seen.push(await found(key))
    await write(key, replace(key, asValues(sample)))
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
