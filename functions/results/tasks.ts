import type { Ladder } from '../domain/ladder.ts'
import { catalogue } from '../platform/i18n/catalogue.ts'
import { aboutAppraisal, workingDaysAfter } from '../records/task-subjects.ts'

const acknowledgementWordsFor = catalogue({
  id: {
    title: 'Tanggapan atas hasil',
    ask: (_about: string) => 'Baca hasil penilaian Anda: terima atau ajukan keberatan',
  },
  en: {
    title: 'Response to the result',
    ask: (_about: string) => 'Read your result: accept it or object',
  },
})

const decisionWordsFor = catalogue({
  id: { title: 'Keputusan keberatan', ask: (about: string) => `Putuskan keberatan ${about}` },
  en: { title: 'Decision on an objection', ask: (about: string) => `Decide the objection of ${about}` },
})

// Silence after the span for objecting is a lawful answer: nobody is escalated to, the span is kept exactly.
const ACKNOWLEDGEMENT_LADDER: Ladder = [
  { day: -7, action: 'remind' },
  { day: -2, action: 'remind' },
  { day: 0, action: 'remind' },
  { day: 1, action: 'expire' },
]

/** What this capability asks people. Source of the spans: the period's rules (PermenPANRB 6/2022 gives the right to object). */
export const resultTasks = {
  acknowledgement: aboutAppraisal({
    assignee: 'employee',
    escalates: 'hr',
    isSentAtOnce: true,
    due: workingDaysAfter(({ objectionWorkingDays }) => objectionWorkingDays),
    ladder: ACKNOWLEDGEMENT_LADDER,
    words: acknowledgementWordsFor,
  }),
  objectionDecision: aboutAppraisal({
    assignee: 'secondSupervisor',
    escalates: 'hr',
    stage: 'objection',
    due: workingDaysAfter(({ decisionWorkingDays }) => decisionWorkingDays),
    words: decisionWordsFor,
  }),
}
