import type { Clock } from '../clock/movable-clock.ts'

interface Entry {
  readonly time: number
  readonly execution: number
}

/**
 * When each execution must be woken at the latest. Executions by the hundred thousand may wait, so an entry is two
 * numbers, and the clock is asked for one alarm only: that of the earliest.
 */
export class Timers {
  readonly #clock: Clock
  readonly #wake: (execution: number) => void
  readonly #due = new Map<number, number>()
  #heap: Entry[] = []
  #armed = Number.POSITIVE_INFINITY
  #closed = false

  constructor(clock: Clock, wake: (execution: number) => void) {
    this.#clock = clock
    this.#wake = wake
  }

  /** Sets when to wake an execution, instead of any time set before; `undefined` is never. */
  set(execution: number, time: number | undefined): void {
    if (this.#due.get(execution) === time) return
    if (time === undefined) {
      this.#due.delete(execution)
      return
    }
    this.#due.set(execution, time)
    this.#push({ time, execution })
    this.#dropStale()
    this.#arm()
  }

  close(): void {
    this.#closed = true
    this.#due.clear()
    this.#heap = []
  }

  #arm(): void {
    const first = this.#heap[0]
    if (!first || first.time >= this.#armed || this.#closed) return
    this.#armed = first.time
    this.#clock.at(first.time, () => this.#ring(first.time))
  }

  #ring(armed: number): void {
    if (this.#armed === armed) this.#armed = Number.POSITIVE_INFINITY
    const now = this.#clock.now()
    for (let first = this.#heap[0]; first && first.time <= now; first = this.#heap[0]) {
      this.#pop()
      if (this.#due.get(first.execution) !== first.time) continue
      this.#due.delete(first.execution)
      this.#wake(first.execution)
    }
    this.#arm()
  }

  /** Entries that were set anew stay in the heap until there are more of them than of the others. */
  #dropStale(): void {
    if (this.#heap.length < 1024 || this.#heap.length < 2 * this.#due.size) return
    this.#heap = [...this.#due].map(([execution, time]) => ({ time, execution }))
    this.#heap.sort((a, b) => a.time - b.time)
  }

  #push(entry: Entry): void {
    let at = this.#heap.push(entry) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#swapIfEarlier(at, parent)) return
      at = parent
    }
  }

  #pop(): void {
    const last = this.#heap.pop()
    if (!last || this.#heap.length === 0) return
    this.#heap[0] = last
    for (let at = 0; ; ) {
      const left = 2 * at + 1
      const right = left + 1
      const child = this.#isEarlier(right, left) ? right : left
      if (!this.#swapIfEarlier(child, at)) return
      at = child
    }
  }

  #isEarlier(a: number, b: number): boolean {
    const [x, y] = [this.#heap[a], this.#heap[b]]
    return x !== undefined && y !== undefined && x.time < y.time
  }

  #swapIfEarlier(low: number, high: number): boolean {
    const [x, y] = [this.#heap[low], this.#heap[high]]
    if (!x || !y || x.time >= y.time) return false
    this.#heap[low] = y
    this.#heap[high] = x
    return true
  }
}
