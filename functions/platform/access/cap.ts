import { digest } from '../ids.ts'
import { keys } from '../table/keys.ts'
import { patch, type Write } from '../table/write.ts'

/** How often something may happen to one subject within a window of time. */
export interface Cap {
  readonly name: string
  readonly most: number
  readonly minutes: number
}

/**
 * Counts one more towards a cap; refused with the cap's name when it is reached. The subject (an address, a network)
 * is kept as a digest, and swept when its window is over.
 */
export const countTowards = ({ name, most, minutes }: Cap, subject: string, now: Date): Write => {
  const window = Math.floor(now.getTime() / (minutes * 60_000))
  return patch(
    keys.cap(name, digest(subject), window),
    {
      set: { expiresAt: (window + 1) * minutes * 60 },
      add: { count: 1 },
      when: {
        expression: 'attribute_not_exists(#count) OR #count < :most',
        names: { '#count': 'count' },
        values: { ':most': most },
      },
    },
    name,
  )
}
