import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { dumpTables } from '../../ground/dump-tables.ts'
import type { Machine } from '../../ground/running-machine.ts'
import { crawl } from './crawl.ts'
import { hostileRequest } from './hostile-request.ts'
import { sendRaw } from './send-raw.ts'
import { readDump, wrongChanges } from './table-changes.ts'
import { knownIds, type Visitor, visitorsOf } from './visitors.ts'

/** What a machine holds, in MB. */
interface Memory {
  /** What its own process still uses once its garbage is collected. */
  readonly used: number
  /** What the system gave to it and to the instances of its functions, their garbage included. */
  readonly resident: number
}

export interface FuzzReport {
  readonly requests: number
  /** How many requests were answered with each status; 0 stands for a connection that ended without an answer. */
  readonly statuses: Readonly<Record<string, number>>
  /** What must not be, in words. */
  readonly wrong: readonly string[]
  /** Before and after, in MB. */
  readonly memory: { readonly before: Memory; readonly after: Memory }
}

interface FuzzOptions {
  readonly requests: number
  readonly seed: number
}

const IN_PARALLEL = 8

const dump = async ({ tables }: Machine) => readDump(await dumpTables(tables), tables.history)

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

const megabytes = (bytes: number) => Math.round(bytes / 1_048_576)

const memory = async (): Promise<Memory> => {
  collectGarbage()
  // Sockets and files that were just closed are let go of in the next rounds.
  await setTimeout(500)
  collectGarbage()
  const { rss, heapUsed, external } = process.memoryUsage()
  return { used: megabytes(heapUsed + external), resident: megabytes(rss) }
}

const attack = async (
  machine: Machine,
  visitor: Visitor,
  { requests, seed }: FuzzOptions,
  statuses: Map<number, number>,
): Promise<string[]> => {
  const { url } = machine.cloud
  const reach = await crawl(url, visitor)
  const before = await dump(machine)
  const wrong: string[] = []
  const queue = fc.sample(hostileRequest(reach, visitor.cookies, knownIds(machine)), {
    seed,
    numRuns: requests,
  })
  const work = async () => {
    for (let request = queue.pop(); request; request = queue.pop()) {
      const status = await sendRaw(url, request)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      // 501 says that a method is not known.
      if (status >= 500 && status !== 501)
        wrong.push(
          `${status} to ${visitor.who}: ${request.method} ${request.target.slice(0, 300)} ${request.body.toString('latin1').slice(0, 300)}`,
        )
    }
  }
  await Promise.all(Array.from({ length: IN_PARALLEL }, work))
  await machine.cloud.activity.idle()
  return [...wrong, ...wrongChanges(before, await dump(machine), visitor)]
}

/**
 * Sends hostile requests as each kind of visitor over real connections, and tells every answer that is a failure and
 * every record that changed and may not have.
 */
export const fuzz = async (machine: Machine, options: FuzzOptions): Promise<FuzzReport> => {
  const visitors = await visitorsOf(machine)
  const statuses = new Map<number, number>()
  const wrong: string[] = []
  const before = await memory()
  const each = { ...options, requests: Math.ceil(options.requests / visitors.length) }
  for (const visitor of visitors) wrong.push(...(await attack(machine, visitor, each, statuses)))
  return {
    requests: each.requests * visitors.length,
    statuses: Object.fromEntries([...statuses].toSorted()),
    wrong,
    memory: { before, after: await memory() },
  }
}
