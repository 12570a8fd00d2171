import { log } from '../log/log.ts'
import { troubleOf } from '../log/trouble.ts'

/** DynamoDB's own limit of one transaction. */
const A_TRANSACTION = 100

interface BatchPlan<Part> {
  /** How many writes a part takes, a hundred at the most. */
  readonly writesOf: (part: Part) => number
  /** By what the log names a part that could not be written: ids only. */
  readonly idsOf: (part: Part) => readonly string[]
  /** Carries out these parts in one transaction. */
  readonly write: (parts: readonly Part[]) => Promise<{ readonly ok: boolean }>
}

const transactionsOf = <Part>(parts: readonly Part[], writesOf: BatchPlan<Part>['writesOf']): Part[][] => {
  const transactions: Part[][] = []
  let left = 0
  for (const part of parts) {
    const writes = writesOf(part)
    if (writes > left) {
      transactions.push([])
      left = A_TRANSACTION
    }
    transactions.at(-1)?.push(part)
    left -= writes
  }
  return transactions
}

const isWritten = async <Part>(parts: readonly Part[], { idsOf, write }: BatchPlan<Part>) => {
  try {
    return (await write(parts)).ok
  } catch (error) {
    const ids = parts.flatMap(idsOf)
    log(parts.length === 1 ? 'part-not-written' : 'parts-not-written-together', { ids, ...troubleOf(error) })
    return false
  }
}

/**
 * Carries out parts that do not depend on each other, as many in one transaction as it takes; where one is refused, each
 * by itself, so that none stands in the way of others. Gives those that were carried out; it never rejects.
 */
export const writeTogether = async <Part>(
  parts: readonly Part[],
  together: BatchPlan<Part>,
): Promise<Part[]> => {
  const carriedOut = async (some: readonly Part[]): Promise<readonly Part[]> => {
    if (await isWritten(some, together)) return some
    return some.length === 1 ? [] : (await Promise.all(some.map((part) => carriedOut([part])))).flat()
  }
  return (await Promise.all(transactionsOf(parts, together.writesOf).map(carriedOut))).flat()
}
