import { actionOf, type HistoryEntry } from '../domain/history-entry.ts'
import { chainEntries } from '../platform/history/chain-entries.ts'
import { chains } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import type { Period } from '../records/periods.ts'
import type { MachineName } from './workflow-layout.ts'

/** One execution of a workflow; `status` is how it ended, absent while it runs or is not archived yet. */
export interface KnownExecution {
  readonly machine: MachineName
  readonly name: string
  readonly status: string | undefined
  /** SHA-256 of the archived file, hex. */
  readonly digest: string | undefined
  readonly archivedAt: string | undefined
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** What History says of one execution's archive. */
export const knownExecution = async (
  tables: Tables,
  machine: MachineName,
  name: string,
): Promise<KnownExecution> => {
  const { items } = await chainEntries(tables, chains.execution(machine, name), { limit: 1 })
  const [archived] = items
  return {
    machine,
    name,
    status: textOf(archived?.after?.status),
    digest: textOf(archived?.after?.document),
    archivedAt: archived?.at,
  }
}

const tasksIn = (entries: readonly HistoryEntry[]): string[] => [
  ...new Set(
    entries.flatMap((entry) => (actionOf(entry) === 'taskOpened' ? (textOf(entry.after?.taskId) ?? []) : [])),
  ),
]

const isArchived = ({ status }: KnownExecution) => status !== undefined

/** A period outlives the year of an execution and then goes on in another, under a name with a number (ADR 9). */
const MOST_PARTS = 3

/** The workflow of a period, and those in which it went on, in order; the last of them may still run. */
export const executionsOfPeriod = async (
  tables: Tables,
  { periodId, state }: Pick<Period, 'periodId' | 'state'>,
): Promise<KnownExecution[]> => {
  const names = Array.from({ length: MOST_PARTS }, (_, at) => (at === 0 ? periodId : `${periodId}.${at + 1}`))
  const known = await Promise.all(names.map((name) => knownExecution(tables, 'appraisal-cycle', name)))
  const goesOnAfter = (before: KnownExecution | undefined) =>
    before === undefined || (before.status === 'SUCCEEDED' && state === 'open')
  return known.filter((execution, at) => isArchived(execution) || goesOnAfter(known[at - 1]))
}

/** The workflows that ran for an appraisal: its own, those of its follow-up where there was one, and its tasks'. */
export const executionsOfAppraisal = async (
  tables: Tables,
  appraisalId: string,
  entries: readonly HistoryEntry[],
): Promise<KnownExecution[]> => {
  const known = (machine: MachineName, name = appraisalId) => knownExecution(tables, machine, name)
  const actions = new Set(entries.map(actionOf))
  const [appraisal, result, coaching, reward] = await Promise.all([
    known('appraisal'),
    known('result'),
    known('coaching'),
    known('reward'),
  ])
  const tasks = await Promise.all(tasksIn(entries).map((taskId) => known('human-task', taskId)))
  return [
    appraisal,
    ...(actions.has('published') || isArchived(result) ? [result] : []),
    ...(actions.has('coachingStarted') || isArchived(coaching) ? [coaching] : []),
    ...(actions.has('rewardNominated') || isArchived(reward) ? [reward] : []),
    ...tasks,
  ]
}
