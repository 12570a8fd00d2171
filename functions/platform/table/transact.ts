import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { attempts } from '../attempts.ts'
import { untoldWrite } from '../history/untold-write.ts'
import { TransientError } from '../lambda/transient-error.ts'
import { afterWriting } from './after-writing.ts'
import { isBusy } from './cancellation.ts'
import type { Tables } from './table.ts'
import type { Write } from './write.ts'

const ATTEMPTS = 6

/**
 * Writes to Records all at once or not at all, without a History entry: only for what is no product state (ADR 3). A
 * refused condition is a value with its reason; a write that met another is tried again.
 *
 * @throws TransientError when the table stays too busy.
 * @throws Error when a write changes product state, of which History must tell.
 */
export const transact = async (
  { client, records }: Tables,
  writes: readonly Write[],
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: string }> => {
  const fault = writes.map(untoldWrite).find((error) => error !== undefined)
  if (fault) throw fault
  for await (const _ of attempts(ATTEMPTS)) {
    try {
      await client.send(new TransactWriteCommand({ TransactItems: writes.map(({ item }) => item(records)) }))
      afterWriting(writes)
      return { ok: true }
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error
      const reasons = error.CancellationReasons ?? []
      const refused = writes.find((_, at) => reasons[at]?.Code === 'ConditionalCheckFailed')
      if (refused) return { ok: false, reason: refused.refusal }
      if (!isBusy(error)) throw error
    }
  }
  throw new TransientError('The records table stayed too busy to write.')
}
