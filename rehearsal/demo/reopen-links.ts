import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Cloud } from '../../local/cloud.ts'
import { ownersTables, scanTable } from './scan-table.ts'

const Link = z.object({ pk: z.string(), sk: z.literal('LINK') })

/** For so long they open again: whoever plays with a kept city may come back to it. */
const DAYS = 180
const DAY = 86_400_000

/**
 * Lets every link that was mailed for a task open again, for half a year and in the browser that is first to press
 * *Lanjutkan*: the simulated people bound them to browsers that are gone. Links in whose place a fresh one was sent stay
 * closed. Resolves with how many there are. Nothing that History tells of is touched.
 */
export const reopenLinks = async (cloud: Cloud): Promise<number> => {
  const TableName = cloud.nameOf('records')
  const tables = ownersTables(cloud)
  const validUntil = Math.floor((cloud.clock.now() + DAYS * DAY) / 1000)
  let reopened = 0
  for await (const item of scanTable(cloud, TableName)) {
    const { data: key } = Link.safeParse(item)
    if (!key) continue
    await tables.send(
      new UpdateCommand({
        TableName,
        Key: key,
        UpdateExpression: 'SET validUntil = :until REMOVE boundTo',
        ExpressionAttributeValues: { ':until': validUntil },
      }),
    )
    reopened += 1
  }
  return reopened
}
