import { calibrationPage } from '../../calibration/calibration-task.tsx'
import { followUpPages } from '../../follow-up/follow-up-pages.tsx'
import type { TaskPage } from '../../platform/human-tasks/task-page.ts'
import { acknowledgementPage } from '../../results/acknowledgement-task.tsx'
import { objectionDecisionPage } from '../../results/objection-decision-task.tsx'
import { reviewPage } from '../../review/review-task.tsx'
import { selfAssessmentPage } from '../../self-assessment/self-assessment-task.tsx'

/** The pages of every kind of task, one from each capability that asks people something. */
export const taskPages: readonly TaskPage[] = [
  selfAssessmentPage,
  reviewPage,
  calibrationPage,
  acknowledgementPage,
  objectionDecisionPage,
  ...followUpPages,
]
