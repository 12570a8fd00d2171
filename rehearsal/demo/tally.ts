import * as z from 'zod'
import type { Counts } from '../../local/cloud/options.ts'
import type { Cloud } from '../../local/cloud.ts'
import { type Item, scanTable } from './scan-table.ts'
import { type HistoryVerdict, verifyHistory } from './verify-history.ts'

const PREDICATES = ['veryGood', 'good', 'needsImprovement', 'poor', 'veryPoor'] as const
type Predicate = (typeof PREDICATES)[number]

export const MACHINES = [
  'appraisal-cycle',
  'appraisal',
  'human-task',
  'calibration',
  'result',
  'coaching',
  'reward',
] as const
const STATUSES = ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'RUNNING'] as const
export type Executions = Record<string, Record<(typeof STATUSES)[number], number>>

/** What became of a simulated period. */
export interface Tally {
  readonly predicates: Record<Predicate, number>
  readonly ended: number
  readonly appraisals: number
  readonly coaching: number
  readonly rewards: number
  readonly objections: number
  readonly returned: number
  readonly expired: number
  readonly mails: number
  readonly executions: Executions
  readonly history: HistoryVerdict
  readonly counts: Counts
}

const noPredicates = (): Record<Predicate, number> => ({
  veryGood: 0,
  good: 0,
  needsImprovement: 0,
  poor: 0,
  veryPoor: 0,
})

interface Records {
  predicates: Record<Predicate, number>
  ended: number
  appraisals: number
  coaching: number
  rewards: number
  objections: number
  returned: number
  expired: number
}

const countAppraisal = (records: Records, { state, predicate, returns }: Item) => {
  records.appraisals += 1
  if (state === 'closed' || state === 'withdrawn') records.ended += 1
  const known = PREDICATES.find((one) => one === predicate)
  if (known) records.predicates[known] += 1
  if (typeof returns === 'number' && returns > 0) records.returned += 1
}

/** What each kind of record, by its sort key, adds to the tally. */
const COUNTED: Readonly<Record<string, (records: Records, item: Item) => void>> = {
  APPRAISAL: countAppraisal,
  COACHING: (records) => {
    records.coaching += 1
  },
  REWARD: (records, { state }) => {
    if (state === 'recorded') records.rewards += 1
  },
  OBJECTION: (records) => {
    records.objections += 1
  },
  TASK: (records, { state }) => {
    if (state === 'expired') records.expired += 1
  },
}

const countRecords = async (cloud: Cloud, table: string): Promise<Records> => {
  const records: Records = {
    predicates: noPredicates(),
    ended: 0,
    appraisals: 0,
    coaching: 0,
    rewards: 0,
    objections: 0,
    returned: 0,
    expired: 0,
  }
  for await (const item of scanTable(cloud, table)) COUNTED[String(item.sk)]?.(records, item)
  return records
}

const Page = z.object({ executions: z.array(z.unknown()), nextToken: z.string().nullish() })

/** How many executions of a machine have a status. */
export const countExecutions = async (
  cloud: Cloud,
  machine: string,
  statusFilter: string,
): Promise<number> => {
  let count = 0
  let nextToken: string | undefined
  do {
    const page = Page.parse(
      await cloud.engine.handle('ListExecutions', {
        stateMachineArn: cloud.nameOf(machine),
        statusFilter,
        maxResults: 1000,
        ...(nextToken ? { nextToken } : {}),
      }),
    )
    count += page.executions.length
    nextToken = page.nextToken ?? undefined
  } while (nextToken)
  return count
}

const countAllExecutions = async (cloud: Cloud): Promise<Executions> => {
  const executions: Executions = {}
  for (const machine of MACHINES) {
    const counted = { SUCCEEDED: 0, FAILED: 0, TIMED_OUT: 0, ABORTED: 0, RUNNING: 0 }
    for (const status of STATUSES) counted[status] = await countExecutions(cloud, machine, status)
    executions[machine] = counted
  }
  return executions
}

/** Counts what became of everything, from the tables and the engine, verifies every chain. */
export const takeTally = async (cloud: Cloud): Promise<Tally> => {
  const counts = cloud.counts()
  const records = await countRecords(cloud, cloud.nameOf('records'))
  return {
    ...records,
    mails: counts.mailsSent,
    executions: await countAllExecutions(cloud),
    history: await verifyHistory(scanTable(cloud, cloud.nameOf('history'))),
    counts,
  }
}

/** Whether everything came to its end: every appraisal, every execution, every chain whole, and every record sealed as its chain tells. */
export const isSound = ({ appraisals, ended, executions, history }: Tally): boolean =>
  appraisals > 0 &&
  ended === appraisals &&
  history.verified &&
  history.contradictions === 0 &&
  Object.values(executions).every(
    ({ FAILED, TIMED_OUT, ABORTED, RUNNING }) => FAILED + TIMED_OUT + ABORTED + RUNNING === 0,
  )
