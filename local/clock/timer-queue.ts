interface Timer {
  readonly time: number
  readonly order: number
  readonly callback: () => void
  cancelled: boolean
}

const isBefore = (a: Timer, b: Timer) => a.time < b.time || (a.time === b.time && a.order < b.order)

/** A binary heap of timers: earliest first, and among equals the one set first. */
export class TimerQueue {
  readonly #heap: Timer[] = []
  #order = 0

  /** Adds a timer; the returned function cancels it. */
  add(time: number, callback: () => void): () => void {
    const timer: Timer = { time, order: this.#order++, callback, cancelled: false }
    this.#heap.push(timer)
    this.#rise(this.#heap.length - 1)
    return () => {
      timer.cancelled = true
    }
  }

  earliest(): number | undefined {
    this.#dropCancelled()
    return this.#heap[0]?.time
  }

  /** Removes and returns the earliest callback that is due at `now`. */
  takeDue(now: number): (() => void) | undefined {
    this.#dropCancelled()
    const first = this.#heap[0]
    if (!first || first.time > now) return undefined
    this.#removeFirst()
    return first.callback
  }

  #dropCancelled(): void {
    while (this.#heap[0]?.cancelled) this.#removeFirst()
  }

  #removeFirst(): void {
    const last = this.#heap.pop()
    if (!last || this.#heap.length === 0) return
    this.#heap[0] = last
    this.#sink(0)
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1
      if (!this.#swapIfBefore(at, parent)) return
      at = parent
    }
  }

  #sink(from: number): void {
    for (let at = from; ; ) {
      const left = 2 * at + 1
      const right = left + 1
      const child = this.#isSmaller(right, left) ? right : left
      if (!this.#swapIfBefore(child, at)) return
      at = child
    }
  }

  #isSmaller(a: number, b: number): boolean {
    const [x, y] = [this.#heap[a], this.#heap[b]]
    return x !== undefined && y !== undefined && isBefore(x, y)
  }

  #swapIfBefore(low: number, high: number): boolean {
    const [x, y] = [this.#heap[low], this.#heap[high]]
    if (!x || !y || !isBefore(x, y)) return false
    this.#heap[low] = y
    this.#heap[high] = x
    return true
  }
}
