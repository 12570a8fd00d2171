import type { Complete } from '../../pack.ts'

export const texts: Complete<'results/events'> = {
  published: 'The result was given to the employee',
  accepted: 'The employee accepted the result',
  acceptedBySilence: 'The result counts as accepted by silence',
  objected: 'The employee objected',
  decided: 'The objection was decided',
  objectionLapsed: 'Nobody decided the objection; the published result stands',
  finalised: 'The result became final',
  followUpBegun: 'The follow-up began',
  closed: 'The appraisal was closed',
}
