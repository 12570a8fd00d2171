import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { digest } from '../ids.ts'
import { getRecord } from '../table/get.ts'
import { keys } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import { create, type Write } from '../table/write.ts'

/** An e-mailed link: known by the hash of its secret, for one person and the tasks its mail named. */
export const linkSchema = z.object({
  hash: z.string(),
  purpose: z.enum(['tasks', 'signIn']),
  personId: z.string(),
  tasks: z.array(z.object({ taskId: z.string(), version: z.number().int(), periodId: z.string() })),
  /** Epoch seconds; also the record's TTL, but never trusted to have been swept. */
  expiresAt: z.number(),
  /** The hash of the browser secret of the first *Continue*. */
  boundTo: z.string().optional(),
})
export type Link = z.output<typeof linkSchema>

export const createLink = (link: Link): Write => create(keys.link(link.hash), link, 'link-exists')

/** How a link stands to a browser: `unknown` and `expired` open nothing, `unbound` waits for the first *Continue*. */
export type OpenedLink =
  | { readonly state: 'unknown' | 'expired' }
  | { readonly state: 'unbound' | 'bound' | 'elsewhere'; readonly link: Link }

const standingOf = (link: Link, browser: string | undefined): OpenedLink => {
  if (link.boundTo === undefined) return { state: 'unbound', link }
  const same = browser !== undefined && digest(browser) === link.boundTo
  return { state: same ? 'bound' : 'elsewhere', link }
}

/** Looks a link up without changing anything. `browser` is the secret in the browser's cookie. */
export const openLink = async (
  tables: Tables,
  secret: string,
  browser: string | undefined,
  now: Date,
): Promise<OpenedLink> => {
  const link = await getRecord(tables, keys.link(digest(secret)), linkSchema)
  if (!link) return { state: 'unknown' }
  if (link.expiresAt * 1000 <= now.getTime()) return { state: 'expired' }
  return standingOf(link, browser)
}

/** Binds a link to the browser of its first *Continue*; `false` when another browser was first. */
export const bindLink = async (tables: Tables, link: Link, browser: string): Promise<boolean> => {
  try {
    await tables.client.send(
      new UpdateCommand({
        TableName: tables.records,
        Key: { ...keys.link(link.hash) },
        UpdateExpression: 'SET boundTo = :browser',
        ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(boundTo) OR boundTo = :browser)',
        ExpressionAttributeValues: { ':browser': digest(browser) },
      }),
    )
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}
