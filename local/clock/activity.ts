/**
 * Counts the work in flight on the embedded cloud (requests, invocations, execution steps), so that the clock
 * moves on only when everything due at the present moment has been done.
 */
export class Activity {
  #running = 0
  #waiting: (() => void)[] = []

  /** Marks the beginning of a piece of work; call the returned function once when it ends. */
  begin(): () => void {
    this.#running += 1
    let ended = false
    return () => {
      if (ended) return
      ended = true
      this.#running -= 1
      if (this.#running === 0) setImmediate(() => this.#announce())
    }
  }

  /** Runs `work` as one piece of counted work. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const end = this.begin()
    try {
      return await work()
    } finally {
      end()
    }
  }

  /** Resolves once nothing has been running for a whole turn of the event loop. */
  idle(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      setImmediate(() => this.#announce())
    })
  }

  #announce(): void {
    if (this.#running > 0) return
    const waiting = this.#waiting
    this.#waiting = []
    for (const resolve of waiting) resolve()
  }
}
