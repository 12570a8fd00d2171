import { afterEach, expect, it } from 'vitest'
import { MachineToEnd } from '../ground/machine-to-end.ts'
import { isRunning, processTree } from '../ground/processes.ts'

let machine: MachineToEnd | undefined

afterEach(() => machine?.clear())

/** Ends a machine that nobody listens to any more, and waits until nothing is left of it. */
const endUnheard = async (one: MachineToEnd, signal: NodeJS.Signals) => {
  one.closeTerminal()
  const ended = await one.end(signal)
  await expect.poll(() => one.left, { timeout: 10_000 }).toEqual([])
  return ended
}

it.each<[NodeJS.Signals, 0 | NodeJS.Signals]>([
  // A terminal that is closed.
  ['SIGHUP', 0],
  ['SIGTERM', 0],
  // The machine itself never hears of this one: what it began ends by itself.
  ['SIGKILL', 'SIGKILL'],
])('ends its database engine, too, at %s when its output leads nowhere', async (signal, expected) => {
  machine = await MachineToEnd.start()
  const { enginePid, pids } = machine

  const ended = await endUnheard(machine, signal)

  expect(pids).toContain(enginePid)
  expect(ended).toBe(expected)
})

it('goes on when its output leads nowhere, and ends what it began since', async () => {
  const one = await MachineToEnd.start()
  machine = one
  one.closeTerminal()
  // It has something to write about this, and begins another.
  process.kill(one.enginePid, 'SIGKILL')
  const begun = () => processTree(one.pid).filter((pid) => !one.pids.includes(pid))
  await expect.poll(() => begun().length, { timeout: 20_000 }).toBe(2)
  const again = begun()

  const { status } = await fetch(`${one.url}/_local/health`)
  const ended = await endUnheard(one, 'SIGINT')

  expect([status, ended]).toEqual([200, 0])
  await expect.poll(() => again.filter(isRunning), { timeout: 10_000 }).toEqual([])
})
