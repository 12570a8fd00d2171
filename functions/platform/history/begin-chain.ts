import { setTimeout as delay } from 'node:timers/promises'
import { TransientError } from '../lambda/transient-error.ts'
import type { Tables } from '../table/table.ts'
import { append, type Change, CONFLICT, type Committed, ENTRY_THERE } from './append.ts'

const ATTEMPTS = 8

/**
 * Carries out a change that begins its chain; refused where the chain has begun. The head need not be read: the
 * transaction itself finds out whether there is one.
 *
 * @throws TransientError when the table stays too busy.
 * @throws Error when the chain has entries but its head is gone.
 */
export const beginChain = async (tables: Tables, change: Change): Promise<Committed> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const result = await append(tables, [change], new Map())
    if (!result.ok && result.reason === ENTRY_THERE)
      throw new Error(`The chain ${change.chain} has entries and no head.`)
    if (result.ok || result.reason !== CONFLICT) return result
    await delay(Math.random() * 20 * 2 ** attempt)
  }
  throw new TransientError('The history chain stayed busy.')
}
