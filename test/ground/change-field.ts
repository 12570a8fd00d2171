import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Key } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { putRecord } from './reviewable.ts'

/**
 * Changes one field of a record behind Bina's back, as only somebody with the keys of the database could. The returned
 * function puts the record back as it was.
 */
export const changeField = async (tables: Tables, key: Key, field: string, value: unknown) => {
  const { Attributes = {} } = await tables.client.send(
    new UpdateCommand({
      TableName: tables.records,
      Key: { ...key },
      UpdateExpression: 'SET #field = :value',
      ExpressionAttributeNames: { '#field': field },
      ExpressionAttributeValues: { ':value': value },
      ReturnValues: 'ALL_OLD',
    }),
  )
  return async () => {
    await putRecord(tables, key, Attributes)
  }
}
