import { digest } from '../ids.ts'
import { keys } from '../table/keys.ts'
import { patch, replace, type Write } from '../table/write.ts'

/** A rate limit: how often something may happen to one subject within a window of time. */
export interface Cap {
  readonly name: string
  readonly most: number
  readonly minutes: number
}

const windowOf = ({ minutes }: Cap, now: Date): number => Math.floor(now.getTime() / (minutes * 60_000))

const keyIn = (cap: Cap, subject: string, window: number) => keys.cap(cap.name, digest(subject), window)

const sweptAfter = ({ minutes }: Cap, window: number): number => (window + 1) * minutes * 60

/**
 * Counts one event towards a rate limit; refused with the limit's name when it is reached. The subject (an address, a
 * network) is stored as a digest and deleted after its window.
 */
export const countTowards = (cap: Cap, subject: string, now: Date): Write => {
  const window = windowOf(cap, now)
  return patch(
    keyIn(cap, subject, window),
    {
      set: { expiresAt: sweptAfter(cap, window) },
      add: { count: 1 },
      when: {
        expression: 'attribute_not_exists(#count) OR #count < :most',
        names: { '#count': 'count' },
        values: { ':most': cap.most },
      },
    },
    cap.name,
  )
}

/** Resets the count of a rate limit for a subject, in the current window. */
export const countAnew = (cap: Cap, subject: string, now: Date): Write => {
  const window = windowOf(cap, now)
  return replace(keyIn(cap, subject, window), { expiresAt: sweptAfter(cap, window) })
}
