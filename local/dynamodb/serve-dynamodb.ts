import { type Call, demand, jsonRefusal, type Service } from '../endpoint/call.ts'
import { databaseEffect, type PartitionKeys } from '../iam/dynamodb-demands.ts'
import type { Guard } from '../iam/guard.ts'
import type { Database } from './database.ts'
import type { ExpiringItems } from './expiring-items.ts'
import { noteExpiries } from './note-expiries.ts'

/** How many items were read and written since the start, as DynamoDB counts operations. */
export interface DatabaseCounts {
  reads: number
  writes: number
  /** Told of every call that may have changed something, with the function that made it. */
  onWrite?: (functionName: string | undefined) => void
}

const PREFIX = 'com.amazonaws.dynamodb.v20120810#'

/** The DynamoDB service: checks the caller, counts, notes what will expire, and passes the call to the engine as it came. */
export const serveDynamoDb = (
  database: Database,
  guard: Guard,
  expiring: ExpiringItems,
  counts: DatabaseCounts,
  keys: PartitionKeys,
): Service => ({
  async handle(call: Call) {
    const input: unknown = JSON.parse(call.body.toString() || '{}')
    const effect = databaseEffect(call.operation, input, keys)
    if (!effect && call.caller) {
      return jsonRefusal('UnknownOperationException', `${call.operation} is not served to functions.`)
    }
    if (effect) {
      demand(guard, call, effect.demands)
      counts.reads += effect.reads
      counts.writes += effect.writes
      if (effect.writes > 0) counts.onWrite?.(call.caller?.session)
    }
    try {
      const answer = await database.send(call.operation, call.body)
      if (effect && effect.writes > 0 && answer.status === 200) noteExpiries(call.operation, input, expiring)
      return answer
    } catch {
      // The engine is being started again: the SDK tries again by itself.
      return jsonRefusal(`${PREFIX}InternalServerError`, 'The database is starting.', 500)
    }
  },
  refuse: (type, message) =>
    jsonRefusal(
      type === 'AccessDeniedException' ? `com.amazon.coral.service#${type}` : `${PREFIX}${type}`,
      message,
    ),
})
