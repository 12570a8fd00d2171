import type { Ladder } from '../domain/ladder.ts'
import { catalogue } from '../platform/i18n/catalogue.ts'
import type { Language } from '../platform/i18n/languages.ts'
import { aboutAppraisal, workingDaysAfter } from '../records/task-subjects.ts'

const textsFor = catalogue('results/tasks')

const acknowledgementWordsFor = (language: Language) => textsFor(language).acknowledgement
const decisionWordsFor = (language: Language) => textsFor(language).decision

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
    outcomes: ['accepted', 'objected'],
    escalatesTo: 'hr',
    movesAppraisalTo: null,
    isSentImmediately: true,
    due: workingDaysAfter(({ objectionWorkingDays }) => objectionWorkingDays),
    ladder: ACKNOWLEDGEMENT_LADDER,
    words: acknowledgementWordsFor,
  }),
  objectionDecision: aboutAppraisal({
    assignee: 'secondSupervisor',
    outcomes: ['decided'],
    escalatesTo: 'hr',
    movesAppraisalTo: 'objection',
    due: workingDaysAfter(({ decisionWorkingDays }) => decisionWorkingDays),
    words: decisionWordsFor,
  }),
}
