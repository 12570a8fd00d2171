import type { followUpTasks } from '../../functions/follow-up/tasks.ts'

/** The steps of each kind whose pages have a form, for the tests that try every form. */
export const formSteps: Readonly<Record<keyof typeof followUpTasks, readonly string[]>> = {
  coachingPlan: [''],
  coachingCheckIn: [''],
  coachingEvaluation: [''],
  coachingFeedback: [''],
  rewardApproval: [''],
}
