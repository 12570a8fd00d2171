import type { resultTasks } from '../../functions/results/tasks.ts'

/** The steps of each kind whose pages have a form, for the tests that try every form. */
export const formSteps: Readonly<Record<keyof typeof resultTasks, readonly string[]>> = {
  acknowledgement: ['', 'object', 'check'],
  objectionDecision: ['decide', 'check', 'handOver'],
}
