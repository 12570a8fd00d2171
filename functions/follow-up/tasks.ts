import { catalogue } from '../platform/i18n/catalogue.ts'
import type { Language } from '../platform/i18n/languages.ts'
import { aboutCoaching, aboutReward, workingDaysAfter } from '../records/task-subjects.ts'

const textsFor = catalogue('follow-up/tasks')

const planWordsFor = (language: Language) => textsFor(language).plan
const checkInWordsFor = (language: Language) => textsFor(language).checkIn
const evaluationWordsFor = (language: Language) => textsFor(language).evaluation
const feedbackWordsFor = (language: Language) => textsFor(language).feedback
const rewardWordsFor = (language: Language) => textsFor(language).reward

const due = workingDaysAfter(() => 10)

/** What this capability asks people. Source of the ten days: our choice. */
export const followUpTasks = {
  coachingPlan: aboutCoaching({ assignee: 'mentor', escalates: 'hr', due, words: planWordsFor }),
  coachingCheckIn: aboutCoaching({ assignee: 'mentor', escalates: 'hr', due, words: checkInWordsFor }),
  coachingEvaluation: aboutCoaching({ assignee: 'mentor', escalates: 'hr', due, words: evaluationWordsFor }),
  coachingFeedback: aboutCoaching({ assignee: 'employee', escalates: 'hr', due, words: feedbackWordsFor }),
  rewardApproval: aboutReward({ assignee: 'hr', escalates: 'hr', due, words: rewardWordsFor }),
}
