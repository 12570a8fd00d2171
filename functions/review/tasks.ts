import { catalogue } from '../platform/i18n/catalogue.ts'
import { aboutAppraisal } from '../records/task-subjects.ts'

const wordsFor = catalogue({
  id: { title: 'Penilaian kinerja pegawai', ask: (about: string) => `Nilai kinerja ${about}` },
  en: { title: 'Performance review', ask: (about: string) => `Review ${about}` },
})

/** What this capability asks people. */
export const reviewTasks = {
  review: aboutAppraisal({
    assignee: 'supervisor',
    escalates: 'secondSupervisor',
    stage: 'review',
    due: ({ period }) => period.reviewDue,
    words: wordsFor,
  }),
}
