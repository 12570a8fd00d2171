import type { Complete } from '../../../pack.ts'

export const texts: Complete<'web/public/welcome-texts'> = {
  title: 'Fair appraisal, seen through to the end',
  lead: 'Bina carries a whole appraisal period from first to last: everyone is rated with reasons, may object, and knows what happens next.',
  signIn: 'Sign in',
  goOn: 'Open your working page',
  forWhom: 'Who it is for',
  audiences: ['Employees', 'Supervisors', 'Human resources and leadership', 'Auditors'],
  promises: [
    'No account, no password. Open the link in your email, fill in your self-assessment on a phone, and go on whenever you like.',
    'One email in the morning with everything that waits for you. Each review is a single page with its evidence.',
    'Sign in to open a period, follow each unit’s progress and see how predicates are spread.',
    'Sign in to read the history of any appraisal step by step and to check that it is genuine.',
  ],
  how: 'The way of an appraisal',
  steps: [
    'Self-assessment',
    'Supervisor’s review',
    'Calibration of the unit',
    'Result and response',
    'Follow-up',
  ],
  stepTexts: [
    'The employee reports what was achieved, with evidence.',
    'The supervisor rates work and behaviour, with reasons, or returns it for revision.',
    'A unit’s predicates are looked at together, so that the measure is the same for all.',
    'The employee reads the result and accepts it, or objects; somebody else decides.',
    'Coaching or a reward begins, as the result asks.',
  ],
}
