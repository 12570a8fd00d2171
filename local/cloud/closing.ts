/** Closes what was opened, the last first, whatever fails on the way. */
export class Closing {
  readonly #deeds: (() => unknown)[] = []

  add(deed: () => unknown): void {
    this.#deeds.push(deed)
  }

  async close(log: (line: string) => void): Promise<void> {
    for (const deed of this.#deeds.splice(0).reverse()) {
      try {
        await deed()
      } catch (error) {
        log(`Stopping: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }
}
