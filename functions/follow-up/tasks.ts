import { catalogue } from '../platform/i18n/catalogue.ts'
import type { Language } from '../platform/i18n/languages.ts'
import { aboutCoaching, aboutReward, workingDaysAfter } from '../records/task-subjects.ts'
import { REWARD_DECISIONS } from './choices.ts'

const textsFor = catalogue('follow-up/tasks')

const planWordsFor = (language: Language) => textsFor(language).plan
const checkInWordsFor = (language: Language) => textsFor(language).checkIn
const evaluationWordsFor = (language: Language) => textsFor(language).evaluation
const feedbackWordsFor = (language: Language) => textsFor(language).feedback
const rewardWordsFor = (language: Language) => textsFor(language).reward

const due = workingDaysAfter(() => 10)

const coached = { outcomes: ['answered'], escalatesTo: 'hr', due } as const

/** What this capability asks people. Source of the ten days: our choice. */
export const followUpTasks = {
  coachingPlan: aboutCoaching({ ...coached, assignee: 'mentor', words: planWordsFor }),
  coachingCheckIn: aboutCoaching({ ...coached, assignee: 'mentor', words: checkInWordsFor }),
  coachingEvaluation: aboutCoaching({ ...coached, assignee: 'mentor', words: evaluationWordsFor }),
  coachingFeedback: aboutCoaching({ ...coached, assignee: 'employee', words: feedbackWordsFor }),
  rewardApproval: aboutReward({
    assignee: 'hr',
    outcomes: REWARD_DECISIONS,
    escalatesTo: 'hr',
    due,
    words: rewardWordsFor,
  }),
}
