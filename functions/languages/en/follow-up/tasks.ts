import type { Complete } from '../../pack.ts'

export const texts: Complete<'follow-up/tasks'> = {
  plan: { title: 'Coaching plan', ask: (about: string) => `Agree a coaching plan with ${about}` },
  checkIn: {
    title: 'Coaching check-in',
    ask: (about: string) => `Record the coaching check-in with ${about}`,
  },
  evaluation: { title: 'Coaching evaluation', ask: (about: string) => `Evaluate the coaching of ${about}` },
  feedback: { title: 'Feedback on coaching', ask: (_about: string) => 'Tell us how your coaching was' },
  reward: {
    title: 'Approval of a reward',
    ask: (about: string) => `Approve or decline the reward proposed for ${about}`,
  },
}
