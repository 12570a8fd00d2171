import type { TaskPages } from '../../platform/human-tasks/task-pages.ts'
import { acknowledgementPages } from '../../results/acknowledgement-task.tsx'
import { objectionDecisionPages } from '../../results/objection-decision-task.tsx'
import { reviewPages } from '../../review/review-task.tsx'
import type { TaskKind } from '../../roots/tasks.ts'
import { selfAssessmentPages } from '../../self-assessment/self-assessment-task.tsx'
import { pagesFor } from './pages-for.ts'
import type { KindOfArea } from './task-address.ts'

const PAGES: Readonly<Record<Exclude<TaskKind, KindOfArea>, TaskPages>> = {
  selfAssessment: selfAssessmentPages,
  review: reviewPages,
  acknowledgement: acknowledgementPages,
  objectionDecision: objectionDecisionPages,
}

/** The pages of all kinds of task but those of an area with a site of its own. */
export const answerPages = pagesFor(PAGES)
