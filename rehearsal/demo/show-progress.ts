const WIDTH = 32
const ERASE_LINE = '\r\u001B[2K'
/** Where lines cannot be drawn over, one comes for each tenth, and after so long a silence. */
const LONGEST_SILENCE = 10_000

/** A progress bar on stderr: drawn over itself on a terminal, a line for each tenth or each ten seconds elsewhere. */
export class ProgressBar {
  #tenths = -1
  #shownAt = 0

  show(share: number, words: string): void {
    const full = Math.round(Math.min(Math.max(share, 0), 1) * WIDTH)
    const line = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${words}`
    if (process.stderr.isTTY) {
      process.stderr.write(`${ERASE_LINE}${line}`)
      return
    }
    const tenths = Math.floor(share * 10)
    const isSilent = performance.now() - this.#shownAt > LONGEST_SILENCE
    if (tenths === this.#tenths && !isSilent) return
    this.#tenths = tenths
    this.#shownAt = performance.now()
    process.stderr.write(`${line}\n`)
  }

  /** Makes room for other words, and for another bar. */
  end(): void {
    this.#tenths = -1
    if (process.stderr.isTTY) process.stderr.write(ERASE_LINE)
  }
}
