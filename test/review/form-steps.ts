import type { reviewTasks } from '../../functions/review/tasks.ts'

/** The steps of each kind whose pages have a form, for the tests that try every form. */
export const formSteps: Readonly<Record<keyof typeof reviewTasks, readonly string[]>> = {
  review: ['', 'return', 'check'],
}
