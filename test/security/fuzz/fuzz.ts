import fc from 'fast-check'
import { dumpTables } from '../../ground/dump-tables.ts'
import type { Machine } from '../../ground/running-machine.ts'
import { crawl } from './crawl.ts'
import { hostileRequest } from './hostile-request.ts'
import { sendRaw } from './send-raw.ts'
import { readDump, wrongChanges } from './table-changes.ts'
import { knownIds, type Visitor, visitorsOf } from './visitors.ts'

export interface FuzzReport {
  readonly requests: number
  /** How many requests were answered with each status; 0 stands for a connection that ended without an answer. */
  readonly statuses: Readonly<Record<string, number>>
  /** What must not be, in words. */
  readonly wrong: readonly string[]
  /** Resident memory in MB before and after, once settled. */
  readonly memory: { readonly before: number; readonly after: number }
}

interface FuzzOptions {
  readonly requests: number
  readonly seed: number
}

const AT_ONCE = 8

const dump = async ({ tables }: Machine) => readDump(await dumpTables(tables), tables.history)

const megabytes = () => Math.round(process.memoryUsage.rss() / 1_048_576)

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
      // 501 says that a method is not known, 503 that others are served first.
      if (status >= 500 && status !== 501)
        wrong.push(
          `${status} to ${visitor.who}: ${request.method} ${request.target.slice(0, 300)} ${request.body.toString('latin1').slice(0, 300)}`,
        )
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
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
  const before = megabytes()
  const each = { ...options, requests: Math.ceil(options.requests / visitors.length) }
  for (const visitor of visitors) wrong.push(...(await attack(machine, visitor, each, statuses)))
  return {
    requests: each.requests * visitors.length,
    statuses: Object.fromEntries([...statuses].toSorted()),
    wrong,
    memory: { before, after: megabytes() },
  }
}
