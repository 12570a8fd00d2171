import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb'
import type { Cloud } from '../../local/cloud.ts'

export type Item = Readonly<Record<string, unknown>>

/** Where the machine's tables are, for its owner. */
export const ownersAccess = ({ environment }: Pick<Cloud, 'environment'>) =>
  ({
    endpoint: environment.AWS_ENDPOINT_URL ?? '',
    region: environment.AWS_REGION ?? '',
    credentials: {
      accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
    },
  }) satisfies DynamoDBClientConfig

/** Reads the machine's tables as its owner. */
export const ownersTables = (cloud: Pick<Cloud, 'environment'>) =>
  DynamoDBDocumentClient.from(new DynamoDBClient(ownersAccess(cloud)))

/** Reads a whole table of the machine, page by page, as its owner. */
export async function* scanTable(cloud: Pick<Cloud, 'environment'>, TableName: string): AsyncGenerator<Item> {
  const pages = paginateScan(
    { client: ownersTables(cloud), pageSize: 500 },
    { TableName, ConsistentRead: true },
  )
  for await (const { Items = [] } of pages) yield* Items
}
