import { attempts } from '../attempts.ts'
import { TransientError } from '../lambda/transient-error.ts'
import type { CommitResult } from './append.ts'

const ATTEMPTS = 8

/**
 * Appends again, after a while, as long as it is refused because others write the same chains.
 *
 * @throws TransientError when they do not cease.
 */
export const whileBusy = async (
  busy: ReadonlySet<string>,
  append: () => Promise<CommitResult>,
): Promise<CommitResult> => {
  for await (const _ of attempts(ATTEMPTS)) {
    const result = await append()
    if (result.ok || !busy.has(result.reason)) return result
  }
  throw new TransientError('The history chain stayed busy.')
}
