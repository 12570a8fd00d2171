import type { FrontLimits } from './front-limits.ts'
import type { RefusalReason } from './refusals.ts'

/** The memory of one request's body. */
export interface BodyMemory {
  /**
   * Asks for so many bytes more; answers the status to refuse with when they are not to be had just now: 429 where the
   * visitor's own requests hold their part, 503 where all visitors' together hold what there is.
   */
  take(bytes: number): RefusalReason | undefined
  /** Gives all of it back; nothing can be taken afterwards. */
  release(): void
}

/** The memory that request bodies may take up at one time, in all and for one visitor. */
export class BodyBudget {
  readonly #limits: FrontLimits
  readonly #heldBy = new Map<string, number>()
  #held = 0

  constructor(limits: FrontLimits) {
    this.#limits = limits
  }

  /** Bytes held at this moment. */
  get held(): number {
    return this.#held
  }

  /** Begins a body of a visitor's, who is told apart by network address. */
  open(visitor: string): BodyMemory {
    let taken = 0
    let released = false
    return {
      take: (bytes) => {
        const own = (this.#heldBy.get(visitor) ?? 0) + bytes
        if (own > this.#limits.heldBytesPerVisitor) return 429
        if (released || this.#held + bytes > this.#limits.heldBytes) return 503
        taken += bytes
        this.#held += bytes
        this.#heldBy.set(visitor, own)
        return undefined
      },
      release: () => {
        if (released) return
        released = true
        this.#held -= taken
        const left = (this.#heldBy.get(visitor) ?? 0) - taken
        if (left > 0) this.#heldBy.set(visitor, left)
        else this.#heldBy.delete(visitor)
      },
    }
  }
}
