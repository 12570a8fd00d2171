import {
  BatchExecuteStatementCommand,
  ExecuteStatementCommand,
  ExecuteTransactionCommand,
} from '@aws-sdk/client-dynamodb'
import {
  BatchWriteCommand,
  DeleteCommand,
  PutCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { type Key, keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'

/** A record that the staff function may write. */
const OWN = keys.task('own')

type Client = Tables['client']
type WriteItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

export const REFUSED = 'AccessDeniedException'
/** The embedded cloud serves no PartiQL to functions at all; AWS asks IAM for rights that no role has. */
const NOT_SERVED = 'UnknownOperationException'

/** Every way of changing one record that DynamoDB knows, with the error that a function without the right is given. */
export const waysTo = (
  TableName: string,
  key: Key,
): readonly [string, string, (client: Client) => Promise<unknown>][] => {
  const Key = { ...key }
  const Item = { ...key, roles: ['hr', 'auditor'] }
  const Statement = `UPDATE "${TableName}" SET roles='hr' WHERE pk='${key.pk}' AND sk='${key.sk}'`
  const change = {
    UpdateExpression: 'SET #roles = :roles',
    ExpressionAttributeNames: { '#roles': 'roles' },
    ExpressionAttributeValues: { ':roles': ['hr'] },
  }
  const transact =
    (...TransactItems: WriteItem[]) =>
    (client: Client) =>
      client.send(new TransactWriteCommand({ TransactItems }))
  const batch = (request: object) => (client: Client) =>
    client.send(new BatchWriteCommand({ RequestItems: { [TableName]: [request] } }))
  const own = { Update: { TableName, Key: { ...OWN }, ...change } }
  return [
    ['put', REFUSED, (client) => client.send(new PutCommand({ TableName, Item }))],
    ['update', REFUSED, (client) => client.send(new UpdateCommand({ TableName, Key, ...change }))],
    ['delete', REFUSED, (client) => client.send(new DeleteCommand({ TableName, Key }))],
    ['put in a transaction', REFUSED, transact({ Put: { TableName, Item } })],
    ['update in a transaction', REFUSED, transact({ Update: { TableName, Key, ...change } })],
    ['delete in a transaction', REFUSED, transact({ Delete: { TableName, Key } })],
    ['update behind an allowed one', REFUSED, transact(own, { Update: { TableName, Key, ...change } })],
    ['put in a batch', REFUSED, batch({ PutRequest: { Item } })],
    ['delete in a batch', REFUSED, batch({ DeleteRequest: { Key } })],
    ['PartiQL', NOT_SERVED, (client) => client.send(new ExecuteStatementCommand({ Statement }))],
    [
      'PartiQL in a batch',
      NOT_SERVED,
      (client) => client.send(new BatchExecuteStatementCommand({ Statements: [{ Statement }] })),
    ],
    [
      'PartiQL in a transaction',
      NOT_SERVED,
      (client) => client.send(new ExecuteTransactionCommand({ TransactStatements: [{ Statement }] })),
    ],
  ]
}
