import { setTimeout as delay } from 'node:timers/promises'

const SHORTEST = 20
const LONGEST = 2000

/**
 * The attempts of a deed that others may stand in the way of: 1, 2 … `most`, each after a longer pause, drawn at random
 * (milliseconds: 0 to 40 before the second, up to twice as long before each further one, never more than 2,000). The
 * loop's body returns when it is done; what follows the loop is what holds when it never was.
 *
 * Source: full jitter, as AWS advises (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 */
export async function* attempts(most: number): AsyncGenerator<number> {
  for (let attempt = 1; attempt <= most; attempt += 1) {
    if (attempt > 1) await delay(Math.random() * Math.min(LONGEST, SHORTEST * 2 ** (attempt - 1)))
    yield attempt
  }
}
