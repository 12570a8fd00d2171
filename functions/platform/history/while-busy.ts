import { setTimeout as delay } from 'node:timers/promises'
import { TransientError } from '../lambda/transient-error.ts'
import type { Committed } from './append.ts'

const ATTEMPTS = 8

/**
 * Appends again, after a while, as long as it is refused because others write the same chains.
 *
 * @throws TransientError when they do not cease.
 */
export const whileBusy = async (
  busy: ReadonlySet<string>,
  append: () => Promise<Committed>,
): Promise<Committed> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const result = await append()
    if (result.ok || !busy.has(result.reason)) return result
    await delay(Math.random() * 20 * 2 ** attempt)
  }
  throw new TransientError('The history chain stayed busy.')
}
