import { digest } from '../ids.ts'
import { keys } from '../table/keys.ts'
import { patch, replace, type Write } from '../table/write.ts'

/** How often something may happen to one subject within a window of time. */
export interface Cap {
  readonly name: string
  readonly most: number
  readonly minutes: number
}

const windowOf = ({ minutes }: Cap, now: Date): number => Math.floor(now.getTime() / (minutes * 60_000))

const keyIn = (cap: Cap, subject: string, window: number) => keys.cap(cap.name, digest(subject), window)

const sweptAfter = ({ minutes }: Cap, window: number): number => (window + 1) * minutes * 60

/**
 * Counts one more towards a cap; refused with the cap's name when it is reached. The subject (an address, a network)
 * is kept as a digest, and swept when its window is over.
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

/** Begins a cap's count anew for a subject, in the window of this moment. */
export const countAnew = (cap: Cap, subject: string, now: Date): Write => {
  const window = windowOf(cap, now)
  return replace(keyIn(cap, subject, window), { expiresAt: sweptAfter(cap, window) })
}
