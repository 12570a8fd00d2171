import type { Clock } from '../clock/movable-clock.ts'
import { ServiceError } from './service-error.ts'

/** How many executions an account may start: `bucket` at once, refilled by so many a second. */
export interface StartQuota {
  readonly bucket: number
  readonly perSecond: number
}

/** A bucket of tokens by the machine's movable clock: one for each execution started. */
export class StartBucket {
  readonly #quota: StartQuota
  readonly #clock: Pick<Clock, 'now'>
  #tokens: number
  #last: number

  constructor(quota: StartQuota, clock: Pick<Clock, 'now'>) {
    this.#quota = quota
    this.#clock = clock
    this.#tokens = quota.bucket
    this.#last = clock.now()
  }

  /**
   * Takes a token.
   *
   * @throws ServiceError `ThrottlingException` when there is none.
   */
  take(): void {
    const { bucket, perSecond } = this.#quota
    const now = this.#clock.now()
    this.#tokens = Math.min(bucket, this.#tokens + ((now - this.#last) / 1000) * perSecond)
    this.#last = now
    if (this.#tokens < 1) throw new ServiceError('ThrottlingException', 'Rate exceeded')
    this.#tokens -= 1
  }
}
