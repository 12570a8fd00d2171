import type { Catcher, Retrier } from '../machine/machine.ts'
import type { Branch, Failure } from './branch.ts'

const TIMEOUT = 'States.Timeout'
/** Whether one of the names in `ErrorEquals` means this failure. */
export const matches = (names: readonly string[], failure: Failure): boolean =>
  names.some((name) => {
    if (name === failure.error || (failure.alias !== undefined && name === failure.alias)) return true
    return name === 'States.ALL' || (name === 'States.TaskFailed' && failure.error !== TIMEOUT)
  })

export const catcherOf = (catchers: readonly Catcher[], failure: Failure): Catcher | undefined =>
  catchers.find((catcher) => matches(catcher.errors, failure))

const delayOf = (retrier: Retrier, attempt: number): number => {
  const delay = Math.min(
    retrier.intervalSeconds * retrier.backoffRate ** attempt,
    retrier.maxDelaySeconds ?? Number.POSITIVE_INFINITY,
  )
  return retrier.jitter ? Math.random() * delay : delay
}

/** Uses up one attempt of the first retrier that means this failure; gives the seconds to wait, if any is left. */
export const retryDelay = (
  retriers: readonly Retrier[],
  branch: Branch,
  failure: Failure,
): number | undefined => {
  const place = retriers.findIndex((retrier) => matches(retrier.errors, failure))
  const retrier = retriers[place]
  const attempts = branch.visit?.attempts
  if (!retrier || !attempts) return undefined
  const used = attempts[place] ?? 0
  if (used >= retrier.maxAttempts) return undefined
  for (let at = attempts.length; at <= place; at++) attempts[at] = 0
  attempts[place] = used + 1
  return delayOf(retrier, used)
}
