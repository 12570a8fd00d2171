import type { TransactionCanceledException } from '@aws-sdk/client-dynamodb'

/**
 * Why DynamoDB cancels a transaction that may succeed a moment later, as it stands in `CancellationReasons`.
 * Source: TransactWriteItems, API reference.
 */
const BUSY: ReadonlySet<string | undefined> = new Set([
  'ProvisionedThroughputExceeded',
  'ThrottlingError',
  'TransactionConflict',
])

/** Whether another transaction or too many requests stood in the way, and nothing else. */
export const isBusy = ({ CancellationReasons = [] }: TransactionCanceledException): boolean => {
  const codes = CancellationReasons.map(({ Code }) => Code).filter((code) => code && code !== 'None')
  return codes.length > 0 && codes.every((code) => BUSY.has(code))
}
