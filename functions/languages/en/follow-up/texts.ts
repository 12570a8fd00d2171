import type { Complete } from '../../pack.ts'

type Words = Readonly<Record<string, string>>

// A type, not an interface: only a type fits the catalogue's open shape.
type TaskTexts = {
  readonly title: (about: string) => string
  readonly lead: string
  readonly labels: Words
  readonly hints: Words
  readonly send: string
  readonly done: string
  readonly next: string
}

const en: Record<
  'coachingPlan' | 'coachingCheckIn' | 'coachingEvaluation' | 'coachingFeedback' | 'rewardApproval',
  TaskTexts
> = {
  coachingPlan: {
    title: (about) => `Coaching plan for ${about}`,
    lead: 'Meet the employee, agree what to achieve and what to do, and write it down here.',
    labels: {
      goal: 'What is to be achieved?',
      action1: 'First action',
      action2: 'Second action',
      action3: 'Third action',
      training: 'Training needed',
    },
    hints: { goal: 'One or two goals that can be observed.', action1: 'Who does what, by when.' },
    send: 'Save the coaching plan',
    done: 'The coaching plan is saved',
    next: 'Midway through the coaching we send you a link to record the check-in.',
  },
  coachingCheckIn: {
    title: (about) => `Coaching check-in with ${about}`,
    lead: 'Record how it is going and what was agreed next.',
    labels: {
      progress: 'How is it going?',
      onTrack: 'As planned',
      behind: 'Behind, but can catch up',
      stuck: 'Stuck, needs help',
      account: 'What has been done?',
      nextSteps: 'What comes next?',
    },
    hints: {},
    send: 'Save the check-in',
    done: 'The check-in is saved',
    next: 'At the end of the coaching we send you a link for the evaluation.',
  },
  coachingEvaluation: {
    title: (about) => `Evaluation of the coaching of ${about}`,
    lead: 'Judge whether the coaching brought improvement, and say why.',
    labels: {
      effect: 'What did the coaching bring?',
      improved: 'Clear improvement',
      partly: 'Some improvement',
      notImproved: 'No improvement yet',
      competence: 'Competence worked on',
      competenceMark: 'Level of the competence now',
      reason: 'Your reasons',
    },
    hints: { competenceMark: '1 = very weak, 5 = very strong.' },
    send: 'Send the evaluation',
    done: 'The evaluation is sent',
    next: 'The employee is asked for feedback, then the coaching is closed.',
  },
  coachingFeedback: {
    title: () => 'How was your coaching?',
    lead: 'How true are these statements? 1 = not at all, 5 = entirely. Your answers go to the coach’s superior.',
    labels: {
      statement1: 'My mentor understood my work.',
      statement2: 'The goals of the coaching were clear to me.',
      statement3: 'My mentor gave me enough time.',
      statement4: 'My mentor listened to what I think.',
      statement5: 'I could use the advice I was given.',
      statement6: 'I was treated with respect.',
      statement7: 'My obstacles were taken seriously.',
      statement8: 'I became more capable during the coaching.',
      statement9: 'I am better prepared for the next appraisal.',
      comment: 'Anything else you would like to say',
    },
    hints: {},
    send: 'Send the feedback',
    done: 'Thank you for your feedback',
    next: 'Your coaching is complete. Its result is part of the history of your appraisal.',
  },
  rewardApproval: {
    title: (about) => `Reward proposed for ${about}`,
    lead: 'This employee’s predicate is Very good. Approve or decline the proposed reward, with reasons.',
    labels: {
      decision: 'Your decision',
      approved: 'Approve the reward',
      declined: 'Decline the reward',
      reason: 'Reasons for the decision',
    },
    hints: { reason: 'The reasons are recorded and can be read by auditors.' },
    send: 'Send the decision',
    done: 'The decision is saved',
    next: 'An approved reward enters the talent record and is announced to the employee.',
  },
}

export const texts: Complete<'follow-up/texts'> = {
  tasks: en,
  due: (date: string) => `By ${date} at the latest.`,
  caption: 'Follow-up',
  agreed: 'What has been agreed',
  faults: {
    missing: (label: string) => `Fill in: ${label}`,
    tooLong: (label: string, longest: string) => `Too long (${longest} characters at most): ${label}`,
  },
  someone: 'the employee',
  nextTitle: 'Next',
}
