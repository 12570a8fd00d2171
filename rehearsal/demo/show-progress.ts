const WIDTH = 32
const ERASE_LINE = '\r\u001B[2K'

/** A progress bar on stderr: drawn over itself on a terminal, a line for each tenth elsewhere. */
export class ProgressBar {
  #tenths = -1

  show(share: number, words: string): void {
    const full = Math.round(Math.min(Math.max(share, 0), 1) * WIDTH)
    const line = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${words}`
    if (process.stderr.isTTY) {
      process.stderr.write(`${ERASE_LINE}${line}`)
      return
    }
    const tenths = Math.floor(share * 10)
    if (tenths === this.#tenths) return
    this.#tenths = tenths
    process.stderr.write(`${line}\n`)
  }

  end(): void {
    if (process.stderr.isTTY) process.stderr.write(ERASE_LINE)
  }
}
