import { followUpPages } from '../../follow-up/follow-up-pages.tsx'
import type { TaskPage } from '../../platform/human-tasks/task-page.ts'
import { reviewPage } from '../../review/review-task.tsx'
import { selfAssessmentPage } from '../../self-assessment/self-assessment-task.tsx'

/** The pages of every kind of task, one from each capability that asks people something. */
export const taskPages: readonly TaskPage[] = [selfAssessmentPage, reviewPage, ...followUpPages]
