import type { calibrationTasks } from '../../functions/calibration/tasks.ts'

/** The steps of each kind whose pages have a form, for the tests that try every form. */
export const formSteps: Readonly<Record<keyof typeof calibrationTasks, readonly string[]>> = {
  calibration: ['', 'rate.2026-q4.employee0001', 'sign'],
}
