import { catalogue } from '../platform/i18n/catalogue.ts'
import { aboutAppraisal } from '../records/task-subjects.ts'

const wordsFor = catalogue('review/tasks')

/** What this capability asks people. */
export const reviewTasks = {
  review: aboutAppraisal({
    assignee: 'supervisor',
    outcomes: ['answered', 'returned'],
    escalatesTo: 'secondSupervisor',
    movesAppraisalTo: 'review',
    due: ({ period }) => period.reviewDue,
    words: wordsFor,
  }),
}
