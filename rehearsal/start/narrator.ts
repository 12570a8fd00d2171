import { ProgressBar } from '../demo/show-progress.ts'

/** Words on stdout, how far it is on stderr, and neither writes into the other on a terminal that shows both. */
export class Narrator {
  readonly #bar = new ProgressBar()

  say(words: string): void {
    this.#bar.end()
    console.log(words)
  }

  /** What the machine's log says meanwhile. */
  log(line: string): void {
    this.#bar.end()
    console.error(line)
  }

  /** So many of so many; of how many may be unknown. */
  progress(what: string, done: number, all: number | undefined): void {
    const number = (value: number) => value.toLocaleString('en')
    if (all === undefined) this.#bar.show(0, `${what}: ${number(done)}`)
    else this.#bar.show(done / Math.max(all, 1), `${what}: ${number(done)} of ${number(all)}`)
  }
}
