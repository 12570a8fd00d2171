interface CommandCase {
  readonly client: string
  readonly input: object
  /** The body with which the service answers, and what is read of it. */
  readonly answer: string
  readonly reads: object
}

/** The commands that our functions send to other services than DynamoDB. */
export const COMMANDS: Readonly<Record<string, CommandCase>> = {
  CompleteMultipartUpload: {
    client: 's3',
    input: {
      Bucket: 'b',
      Key: 'k',
      UploadId: 'u',
      MultipartUpload: { Parts: [{ PartNumber: 1, ETag: '"e"', ChecksumCRC32: 'AAAAAA==' }] },
    },
    answer: '<CompleteMultipartUploadResult><ETag>"e-1"</ETag></CompleteMultipartUploadResult>',
    reads: { ETag: '"e-1"' },
  },
  CreateMultipartUpload: {
    client: 's3',
    input: { Bucket: 'b', Key: 'k', ContentType: 'text/csv', ChecksumAlgorithm: 'CRC32' },
    answer: '<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>',
    reads: { UploadId: 'u' },
  },
  GetExecutionHistory: {
    client: 'sfn',
    input: { executionArn: 'arn:aws:states:x:1:execution:a:b' },
    answer: '{"events":[{"id":1,"type":"ExecutionStarted","timestamp":1800000000.5}]}',
    reads: { events: [{ id: 1, type: 'ExecutionStarted', timestamp: new Date(1_800_000_000_500) }] },
  },
  GetObject: { client: 's3', input: { Bucket: 'b', Key: 'k' }, answer: 'isi', reads: { Body: 'isi' } },
  GetPublicKey: {
    client: 'kms',
    input: { KeyId: 'k' },
    answer: '{"PublicKey":"AQI="}',
    reads: { PublicKey: new Uint8Array([1, 2]) },
  },
  GetSendQuota: {
    client: 'ses',
    input: {},
    answer:
      '<GetSendQuotaResponse><GetSendQuotaResult><Max24HourSend>200</Max24HourSend></GetSendQuotaResult></GetSendQuotaResponse>',
    reads: { Max24HourSend: 200 },
  },
  HeadObject: {
    client: 's3',
    input: { Bucket: 'b', Key: 'k' },
    answer: '',
    reads: { $metadata: { httpStatusCode: 200 } },
  },
  Invoke: {
    client: 'lambda',
    input: { FunctionName: 'f', InvocationType: 'Event', Payload: new TextEncoder().encode('{}') },
    answer: '',
    reads: { StatusCode: 200 },
  },
  PutObject: {
    client: 's3',
    input: { Bucket: 'b', Key: 'k', Body: 'isi', IfNoneMatch: '*' },
    answer: '',
    reads: { $metadata: { httpStatusCode: 200 } },
  },
  SendEmail: {
    client: 'ses',
    input: {
      Source: 'a@b.example',
      Destination: { ToAddresses: [] },
      Message: { Subject: { Data: 's' }, Body: {} },
    },
    answer:
      '<SendEmailResponse><SendEmailResult><MessageId>7</MessageId></SendEmailResult></SendEmailResponse>',
    reads: { MessageId: '7' },
  },
  SendTaskSuccess: { client: 'sfn', input: { taskToken: 't', output: '{}' }, answer: '{}', reads: {} },
  Sign: {
    client: 'kms',
    input: {
      KeyId: 'k',
      Message: new Uint8Array(32),
      MessageType: 'DIGEST',
      SigningAlgorithm: 'ECDSA_SHA_256',
    },
    answer: '{"Signature":"AQI="}',
    reads: { Signature: new Uint8Array([1, 2]) },
  },
  StartExecution: {
    client: 'sfn',
    input: { stateMachineArn: 'arn:aws:states:x:1:stateMachine:a', input: '{}' },
    answer: '{"executionArn":"e","startDate":1800000000}',
    reads: { executionArn: 'e', startDate: new Date(1_800_000_000_000) },
  },
  UploadPart: {
    client: 's3',
    input: { Bucket: 'b', Key: 'k', UploadId: 'u', PartNumber: 1, Body: 'isi' },
    answer: '',
    reads: { $metadata: { httpStatusCode: 200 } },
  },
}

/** The commands that they send to DynamoDB. */
export const ON_TABLES = ['BatchGet', 'Delete', 'Get', 'Put', 'Query', 'Scan', 'TransactWrite', 'Update']

/** A function that sends each of them to a table, and is refused in each way. */
export const onTables = `
  import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
  import { ${ON_TABLES.map((name) => `${name}Command`).join(', ')} } from '@aws-sdk/lib-dynamodb'
  import { dynamoDbClient } from '../functions/platform/clients/dynamodb-client.ts'
  export const handler = async (config, TableName) => {
    const client = dynamoDbClient(config)
    const caught = (command) => client.send(command).catch((error) => error)
    const Key = { pk: 'a', sk: 'b' }
    const Item = { ...Key, rank: 1.5, whom: new Set(['x']), gsi1pk: 'g', gsi1sk: 's' }
    const once = { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' }
    await client.send(new PutCommand({ TableName, Item }))
    const got = await client.send(new GetCommand({ TableName, Key }))
    const { Responses } = await client.send(new BatchGetCommand({ RequestItems: { [TableName]: { Keys: [Key] } } }))
    const updated = await client.send(new UpdateCommand({
      TableName, Key, UpdateExpression: 'SET #rank = #rank + :one', ReturnValues: 'ALL_NEW',
      ExpressionAttributeNames: { '#rank': 'rank' }, ExpressionAttributeValues: { ':one': 1 },
    }))
    const found = await client.send(new QueryCommand({
      TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': 'a' },
    }))
    const scanned = await client.send(new ScanCommand({ TableName }))
    const refused = await caught(new PutCommand(once))
    const Put = { ...once, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }
    const cancelled = await caught(new TransactWriteCommand({ TransactItems: [{ Put }] }))
    const unknown = await caught(new GetCommand({ TableName: 'nothing', Key }))
    await client.send(new DeleteCommand({ TableName, Key }))
    return {
      items: [got.Item, Responses[TableName][0], updated.Attributes, found.Items[0], scanned.Items[0]],
      isRefused: refused instanceof ConditionalCheckFailedException,
      isCancelled: cancelled instanceof TransactionCanceledException,
      reasons: cancelled.CancellationReasons,
      unknown,
      left: (await client.send(new ScanCommand({ TableName }))).Count,
    }
  }`
