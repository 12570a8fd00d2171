import { catalogue } from '../platform/i18n/catalogue.ts'
import { aboutAppraisal } from '../records/task-subjects.ts'

const wordsFor = catalogue('self-assessment/tasks')

/** What this capability asks people. */
export const selfAssessmentTasks = {
  selfAssessment: aboutAppraisal({
    assignee: 'employee',
    outcomes: ['answered'],
    escalatesTo: 'supervisor',
    movesAppraisalTo: 'selfAssessment',
    isSentImmediately: true,
    due: ({ period, appraisal }) => appraisal?.revisionDue ?? period.selfAssessmentDue,
    words: wordsFor,
  }),
}
