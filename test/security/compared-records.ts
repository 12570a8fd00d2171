import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { boundRecordOf } from '../../functions/platform/history/bound-record.ts'
import { commit } from '../../functions/platform/history/commit.ts'
import { compareChain } from '../../functions/platform/history/compare-chain.ts'
import type { Key } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import type { remove, Values } from '../../functions/platform/table/write.ts'
import { OPENED_AT } from '../ground/period.ts'
import { PERIOD } from './stored-kinds.ts'

/** The chain of a record, and how it is called there. */
export const boundOf = (key: Key) => {
  const record = boundRecordOf(key)
  if (!record) throw new Error(`${key.pk} ${key.sk} belongs to no chain.`)
  return record
}

export const asValues = (values: Record<string, unknown>): Values => JSON.parse(JSON.stringify(values))

/** Records as Bina writes them, as a forger does, and what comparing them with History finds. */
export const comparedRecords = (tables: () => Tables) => {
  const write = (key: Key, ...writes: ReturnType<typeof remove>[]) =>
    commit(tables(), {
      chain: boundOf(key).chain,
      periodId: PERIOD,
      actor: { kind: 'system', name: 'test' },
      at: OPENED_AT,
      action: 'addressTrusted',
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

  return { write, forge, found }
}
