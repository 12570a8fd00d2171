import type { selfAssessmentTasks } from '../../functions/self-assessment/tasks.ts'

/** The steps of each kind whose pages have a form, for the tests that try every form. */
export const formSteps: Readonly<Record<keyof typeof selfAssessmentTasks, readonly string[]>> = {
  selfAssessment: ['result-r1', 'behaviour', 'check'],
}
