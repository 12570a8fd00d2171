import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import {
  BatchGetCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import fc from 'fast-check'
import { anyAttributes, anyKeyText, anyName, anyValue, wireOfFields } from './any-value.ts'

/** What requests are made of: keys, attributes, a name and a value of any text. */
export const drawn = fc.record({
  pk: anyKeyText,
  sk: anyKeyText,
  attributes: anyAttributes,
  name: anyName,
  value: anyValue,
})
type DrawnFields = typeof drawn extends fc.Arbitrary<infer Value> ? Value : never
type Fields = Readonly<Record<string, unknown>>
/** How attributes are written: as they are for the client, in DynamoDB's own JSON for its bytes. */
type Say = (fields: Fields) => Record<string, unknown>

const asTheyAre: Say = (fields) => ({ ...fields })
export const TableName = 'records'

/** The parts that requests are made of. */
const partsOf = ({ pk, sk, attributes, name, value }: DrawnFields, say: Say) => {
  const Key = say({ pk, sk })
  const named = {
    ExpressionAttributeNames: { '#name': name },
    ExpressionAttributeValues: say({ ':value': value }),
  }
  const condition = { ConditionExpression: '#name = :value', ...named }
  const change = { UpdateExpression: 'SET #name = :value', ...named }
  return { Key, Item: say({ ...attributes, pk, sk }), named, condition, change }
}
type Parts = ReturnType<typeof partsOf>

const operation = <Input>(input: (parts: Parts) => Input, send: (input: Input) => Promise<unknown>) => ({
  ask: (some: DrawnFields) => send(input(partsOf(some, asTheyAre))),
  wire: (some: DrawnFields) => input(partsOf(some, wireOfFields)),
})

/** Each operation of DynamoDB, made of drawn parts. */
export const operations = (client: () => DynamoDBDocumentClient) => ({
  GetItem: operation(
    ({ Key }) => ({ TableName, Key, ConsistentRead: true }),
    (input) => client().send(new GetCommand(input)),
  ),
  BatchGetItem: operation(
    ({ Key }) => ({ RequestItems: { [TableName]: { Keys: [Key] } } }),
    (input) => client().send(new BatchGetCommand(input)),
  ),
  Query: operation(
    ({ Key, named }) => ({
      ...named,
      TableName,
      KeyConditionExpression: '#name = :value',
      ExclusiveStartKey: Key,
      Limit: 3,
    }),
    (input) => client().send(new QueryCommand(input)),
  ),
  Scan: operation(
    ({ named }) => ({ ...named, TableName, FilterExpression: '#name = :value' }),
    (input) => client().send(new ScanCommand(input)),
  ),
  PutItem: operation(
    ({ Item, condition }) => ({ TableName, Item, ...condition }),
    (input) => client().send(new PutCommand(input)),
  ),
  UpdateItem: operation(
    ({ Key, change }) => ({ TableName, Key, ...change }),
    (input) => client().send(new UpdateCommand(input)),
  ),
  DeleteItem: operation(
    ({ Key, condition }) => ({ TableName, Key, ...condition }),
    (input) => client().send(new DeleteCommand(input)),
  ),
  TransactGetItems: operation(
    ({ Key }) => ({ TransactItems: [{ Get: { TableName, Key } }] }),
    (input) => client().send(new TransactGetCommand(input)),
  ),
  TransactWriteItems: operation(
    ({ Key, Item, condition, change }) => ({
      ClientRequestToken: 'once',
      TransactItems: [
        { Put: { TableName, Item, ...condition } },
        { Update: { TableName, Key, ...change } },
        { Delete: { TableName, Key } },
        { ConditionCheck: { TableName, Key, ...condition } },
      ],
    }),
    (input) => client().send(new TransactWriteCommand(input)),
  ),
})
