const SIGNALS = ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM'] as const

/** Everything is safe at any moment: what does not end in time need not be waited for. */
const LONGEST = 10_000

/** Lets this process go on when whoever read its output is gone: a terminal that was closed, the end of a pipe. */
export const outliveListeners = (): void => {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}

/** Ends this process at the first signal that asks for it, once `stop` has ended what it began. */
export const stopOnSignal = (stop: () => Promise<void>): void => {
  let isStopping = false
  const end = async () => {
    // Ctrl+C comes twice where npm passes on what the terminal sends to both.
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), LONGEST).unref()
    await stop()
    process.exit(0)
  }
  for (const signal of SIGNALS) process.on(signal, () => void end())
}
