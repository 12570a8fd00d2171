import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { dynamoDbClient } from '../clients/dynamodb-client.ts'
import { environment } from '../environment.ts'
import { lazily } from '../lambda/lazily.ts'

/** The two tables and the one client to reach them: Records (what is) and History (what happened; append-only). */
export interface Tables {
  readonly client: DynamoDBDocumentClient
  readonly records: string
  readonly history: string
}

/** The function's own tables, by its environment. */
export const tablesOfEnvironment = lazily(
  (): Tables => ({
    client: dynamoDbClient(),
    records: environment('RECORDS_TABLE'),
    history: environment('HISTORY_TABLE'),
  }),
)
