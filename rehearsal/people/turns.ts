/** Lets so many pieces of work run at once; the others wait their turn. */
export class Turns {
  readonly #waiting: (() => void)[] = []
  #free: number

  constructor(inParallel: number) {
    this.#free = inParallel
  }

  async take(work: () => Promise<void>): Promise<void> {
    if (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    else this.#free -= 1
    try {
      await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free += 1
    }
  }
}
