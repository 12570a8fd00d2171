import { catalogue } from '../platform/i18n/catalogue.ts'
import { aboutAppraisal } from '../records/task-subjects.ts'

const wordsFor = catalogue({
  id: {
    title: 'Penilaian mandiri',
    ask: (_about: string) => 'Isi penilaian mandiri Anda',
    askAgain: 'Perbaiki penilaian mandiri Anda',
  },
  en: {
    title: 'Self-assessment',
    ask: (_about: string) => 'Fill in your self-assessment',
    askAgain: 'Revise your self-assessment',
  },
})

/** What this capability asks people. */
export const selfAssessmentTasks = {
  selfAssessment: aboutAppraisal({
    assignee: 'employee',
    escalates: 'supervisor',
    stage: 'selfAssessment',
    isSentAtOnce: true,
    due: ({ period, appraisal }) => appraisal?.revisionDue ?? period.selfAssessmentDue,
    words: wordsFor,
  }),
}
