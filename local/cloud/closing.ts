/** Closes what was opened, the last first, whatever fails on the way. */
export class Closing {
  readonly #steps: (() => unknown)[] = []

  add(step: () => unknown): void {
    this.#steps.push(step)
  }

  async close(log: (line: string) => void): Promise<void> {
    for (const step of this.#steps.splice(0).reverse()) {
      try {
        await step()
      } catch (error) {
        log(`Stopping: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }
}
