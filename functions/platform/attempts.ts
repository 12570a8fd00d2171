import { setTimeout as delay } from 'node:timers/promises'

const SHORTEST = 20
const LONGEST = 2000

/**
 * Yields the numbers of attempts, 1 to `most`, with a random pause before each but the first (0 to 40 ms before the
 * second, up to twice as long before each next one, 2,000 ms at most). The body of the loop returns when it has
 * succeeded; the code after the loop handles failure.
 *
 * Source: full jitter, as AWS advises (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 */
export async function* attempts(most: number): AsyncGenerator<number> {
  for (let attempt = 1; attempt <= most; attempt += 1) {
    if (attempt > 1) await delay(Math.random() * Math.min(LONGEST, SHORTEST * 2 ** (attempt - 1)))
    yield attempt
  }
}
