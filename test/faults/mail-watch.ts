import * as z from 'zod'

const Newest = z.array(z.object({ id: z.number() }))

/** Letters follow each other within this time while the mailer is at work. */
const BREATH = 40

/** Notices when a machine is sending letters. */
export class MailWatch {
  readonly #page: string
  #newest = 0
  #isAsking = false
  #seenAt = Number.NEGATIVE_INFINITY

  constructor(url: string) {
    this.#page = `${url}/_local/inbox.json?limit=1`
  }

  get isMailing(): boolean {
    return performance.now() - this.#seenAt < BREATH
  }

  /** Asks whether a letter has gone, unless it is still asking; the one who watches waits for no answer. */
  look(): void {
    if (this.#isAsking) return
    this.#isAsking = true
    void this.#ask().finally(() => {
      this.#isAsking = false
    })
  }

  async #ask(): Promise<void> {
    try {
      const [newest] = Newest.parse(await (await fetch(this.#page)).json())
      if (!newest || newest.id === this.#newest) return
      this.#newest = newest.id
      this.#seenAt = performance.now()
    } catch {
      // The machine is dead, or just starting.
    }
  }
}
