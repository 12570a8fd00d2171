import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'

type Query = Pick<QueryCommandInput, 'IndexName' | 'KeyConditionExpression' | 'ExpressionAttributeValues'>

const placeSchema = z.record(z.string(), z.string())
type Place = z.output<typeof placeSchema>

/** The key of the last item of a page, as opaque text. */
export const writeCursor = (key: Record<string, unknown>): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url')

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

const PARTITION = /^(?<attribute>\w+) = (?<value>:\w+)/

/** Whether a place has the attributes of the list's keys, no others, and lies in the list's own partition. */
const isOf = (
  place: Place,
  { IndexName, KeyConditionExpression = '', ExpressionAttributeValues }: Query,
): boolean => {
  const { attribute = '', value = '' } = PARTITION.exec(KeyConditionExpression)?.groups ?? {}
  const attributes = ['pk', 'sk', ...(IndexName ? [`${IndexName}pk`, `${IndexName}sk`] : [])]
  return (
    Object.keys(place).length === attributes.length &&
    attributes.every((name) => place[name] !== undefined && place[name] !== '') &&
    place[attribute] === ExpressionAttributeValues?.[value]
  )
}

/**
 * Where a list goes on after a page, for DynamoDB. A cursor may come from an address, and so from anybody: one that is
 * none, or is another list's, is `undefined`, and the list begins anew.
 */
export const readCursor = (cursor: string, query: Query): Place | undefined => {
  const place = placeSchema.safeParse(parsed(cursor)).data
  return place && isOf(place, query) ? place : undefined
}
