import { Worker } from 'node:worker_threads'
import { probe, runFixture } from '../local/fixture/running-cloud.ts'
import type { Figure } from './figure.ts'

const WARM_UP = 200

const ECHO =
  "const { parentPort } = require('node:worker_threads'); parentPort.on('message', (text) => parentPort.postMessage(JSON.stringify(JSON.parse(text))))"

const millisecondsEach = async (times: number, work: () => Promise<unknown>): Promise<number> => {
  for (let at = 0; at < WARM_UP; at += 1) await work()
  const began = performance.now()
  for (let at = 0; at < times; at += 1) await work()
  return (performance.now() - began) / times
}

const throughBareThread = async (times: number, text: string): Promise<number> => {
  const thread = new Worker(ECHO, { eval: true })
  const each = await millisecondsEach(
    times,
    () =>
      new Promise((resolve) => {
        thread.once('message', resolve)
        thread.postMessage(text)
      }),
  )
  await thread.terminate()
  return each
}

/** What one warm invocation costs beyond carrying its text to another thread and back. */
export const benchLambdaHop = async (times: number): Promise<Figure[]> => {
  const input = { action: 'echo', filling: 'x'.repeat(1000) }
  const running = await runFixture()
  try {
    // Before and after: a thread's round trip varies with what the machine did last.
    const before = await throughBareThread(times, JSON.stringify(input))
    const invocation = await millisecondsEach(times, () => probe(running.cloud, input))
    const after = await throughBareThread(times, JSON.stringify(input))
    const bare = (before + after) / 2
    return [
      {
        name: 'Lambda, one warm invocation of 1 kB',
        value: invocation,
        unit: 'ms',
        baseline: { name: 'a bare worker thread', value: bare },
      },
    ]
  } finally {
    await running.stop()
  }
}
