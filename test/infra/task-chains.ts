import { chainOfTask } from '../../functions/platform/human-tasks/task-chain.ts'
import { isNoun } from '../../functions/records/task-subjects.ts'
import { tasks } from '../../functions/roots/tasks.ts'

/** What people are asked about, by the chains of it. */
const TASK_CHAINS = [
  ...new Set(
    Object.entries(tasks).map(([kind, { noun }]) => {
      const chain = chainOfTask(kind, isNoun(noun) ? '2026-q4.a' : `${noun}_a`)
      return chain.slice(0, chain.indexOf('/'))
    }),
  ),
]
/** What the tasks are about that a site answers, where it does not answer all. */
const TASK_CHAINS_OF: Readonly<Record<string, readonly string[]>> = {
  'staff-calibration': ['appraisal', 'calibration'],
  'staff-follow-up': ['appraisal'],
}

/** The kinds of chains to which a function appends that takes up tasks. */
export const taskChainsOf = (name: string): readonly string[] => TASK_CHAINS_OF[name] ?? TASK_CHAINS
