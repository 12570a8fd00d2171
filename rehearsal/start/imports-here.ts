import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Cloud } from '../../local/cloud.ts'
import { ownersTables } from '../demo/scan-table.ts'

const ImportHere = z.object({
  importId: z.string(),
  state: z.string(),
  /** The officer of HR who asked; absent when the operator did. */
  requestedBy: z.string().optional(),
})
export type ImportHere = z.output<typeof ImportHere>

/** The imports that this machine knows, the oldest first. */
export const importsHere = async (cloud: Pick<Cloud, 'environment' | 'nameOf'>): Promise<ImportHere[]> => {
  const { Items } = await ownersTables(cloud).send(
    new QueryCommand({
      TableName: cloud.nameOf('records'),
      IndexName: 'gsi2',
      KeyConditionExpression: 'gsi2pk = :imports',
      ExpressionAttributeValues: { ':imports': 'IMPORTS' },
    }),
  )
  return z.array(ImportHere).parse(Items)
}
