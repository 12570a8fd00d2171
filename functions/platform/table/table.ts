import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { environment } from '../environment.ts'
import { lazily } from '../lambda/lazily.ts'

/** The two tables and the one client to reach them: Records (what is) and History (what happened; append-only). */
export interface Tables {
  readonly client: DynamoDBDocumentClient
  readonly records: string
  readonly history: string
}

const documentClient = lazily(() => {
  const client = new DynamoDBClient({})
  // It copies every request and answer for a log that nobody keeps: a twentieth of a function's time.
  client.middlewareStack.remove('loggerMiddleware')
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
})

/** The function's own tables, by its environment. */
export const tablesOfEnvironment = lazily(
  (): Tables => ({
    client: documentClient(),
    records: environment('RECORDS_TABLE'),
    history: environment('HISTORY_TABLE'),
  }),
)
