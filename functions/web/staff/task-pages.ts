import type { TaskPage } from '../../platform/human-tasks/task-page.ts'
import { acknowledgementPage } from '../../results/acknowledgement-task.tsx'
import { objectionDecisionPage } from '../../results/objection-decision-task.tsx'
import { reviewPage } from '../../review/review-task.tsx'
import type { TaskKind } from '../../roots/tasks.ts'
import { selfAssessmentPage } from '../../self-assessment/self-assessment-task.tsx'
import { pagesFor } from './pages-for.ts'
import type { KindOfArea } from './task-address.ts'

const PAGES: Readonly<Record<Exclude<TaskKind, KindOfArea>, TaskPage>> = {
  selfAssessment: selfAssessmentPage,
  review: reviewPage,
  acknowledgement: acknowledgementPage,
  objectionDecision: objectionDecisionPage,
}

/** The pages of all kinds of task but those of an area with a site of its own. */
export const answerPages = pagesFor(PAGES)
