/** A token bucket on the machine's monotonic time: `take` returns whether one more mail fits the rate now. */
export class SendingRate {
  readonly #perSecond: number
  readonly #most: number
  #tokens: number
  #last = performance.now()

  constructor(perSecond: number, most = perSecond) {
    this.#perSecond = perSecond
    this.#most = most
    this.#tokens = most
  }

  take(count = 1): boolean {
    const now = performance.now()
    this.#tokens = Math.min(this.#most, this.#tokens + ((now - this.#last) / 1000) * this.#perSecond)
    this.#last = now
    if (this.#tokens < count) return false
    this.#tokens -= count
    return true
  }
}
