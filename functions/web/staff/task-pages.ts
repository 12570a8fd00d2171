import { calibrationPage } from '../../calibration/calibration-task.tsx'
import { followUpPages } from '../../follow-up/follow-up-pages.tsx'
import type { TaskPage } from '../../platform/human-tasks/task-page.ts'
import { acknowledgementPage } from '../../results/acknowledgement-task.tsx'
import { objectionDecisionPage } from '../../results/objection-decision-task.tsx'
import { reviewPage } from '../../review/review-task.tsx'
import type { TaskKind } from '../../roots/tasks.ts'
import { selfAssessmentPage } from '../../self-assessment/self-assessment-task.tsx'

/** The pages of every kind of task. */
const PAGES: Readonly<Record<TaskKind, TaskPage>> = {
  selfAssessment: selfAssessmentPage,
  review: reviewPage,
  calibration: calibrationPage,
  acknowledgement: acknowledgementPage,
  objectionDecision: objectionDecisionPage,
  ...followUpPages,
}

const isKind = (kind: string): kind is TaskKind => Object.hasOwn(PAGES, kind)

/** The pages of a kind of task; `undefined` for a kind that this version does not know. */
export const pagesOf = (kind: string): TaskPage | undefined => (isKind(kind) ? PAGES[kind] : undefined)
