import { catalogue } from '../platform/i18n/catalogue.ts'
import { aboutCoaching, aboutReward, workingDaysAfter } from '../records/task-subjects.ts'

const planWordsFor = catalogue({
  id: { title: 'Rencana bimbingan', ask: (about: string) => `Susun rencana bimbingan untuk ${about}` },
  en: { title: 'Coaching plan', ask: (about: string) => `Agree a coaching plan with ${about}` },
})

const checkInWordsFor = catalogue({
  id: { title: 'Pertemuan bimbingan', ask: (about: string) => `Catat pertemuan bimbingan dengan ${about}` },
  en: { title: 'Coaching check-in', ask: (about: string) => `Record the coaching check-in with ${about}` },
})

const evaluationWordsFor = catalogue({
  id: { title: 'Evaluasi bimbingan', ask: (about: string) => `Evaluasi bimbingan ${about}` },
  en: { title: 'Coaching evaluation', ask: (about: string) => `Evaluate the coaching of ${about}` },
})

const feedbackWordsFor = catalogue({
  id: { title: 'Umpan balik bimbingan', ask: (_about: string) => 'Beri umpan balik atas bimbingan Anda' },
  en: { title: 'Feedback on coaching', ask: (_about: string) => 'Tell us how your coaching was' },
})

const rewardWordsFor = catalogue({
  id: {
    title: 'Persetujuan penghargaan',
    ask: (about: string) => `Setujui atau tolak usulan penghargaan untuk ${about}`,
  },
  en: {
    title: 'Approval of a reward',
    ask: (about: string) => `Approve or decline the reward proposed for ${about}`,
  },
})

const due = workingDaysAfter(() => 10)

/** What this capability asks people. Source of the ten days: our choice. */
export const followUpTasks = {
  coachingPlan: aboutCoaching({ assignee: 'mentor', escalates: 'hr', due, words: planWordsFor }),
  coachingCheckIn: aboutCoaching({ assignee: 'mentor', escalates: 'hr', due, words: checkInWordsFor }),
  coachingEvaluation: aboutCoaching({ assignee: 'mentor', escalates: 'hr', due, words: evaluationWordsFor }),
  coachingFeedback: aboutCoaching({ assignee: 'employee', escalates: 'hr', due, words: feedbackWordsFor }),
  rewardApproval: aboutReward({ assignee: 'hr', escalates: 'hr', due, words: rewardWordsFor }),
}
