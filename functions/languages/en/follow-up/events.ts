import type { Complete } from '../../pack.ts'

export const texts: Complete<'follow-up/events'> = {
  coachingStarted: 'Coaching started',
  coachingPlanned: 'The coaching plan was agreed',
  coachingCheckedIn: 'A coaching check-in was recorded',
  coachingEvaluated: 'The coaching was evaluated',
  coachingRated: 'The employee rated the coaching',
  coachingConcluded: 'The coaching was concluded',
  rewardNominated: 'The employee was nominated for a reward',
  rewardDecided: 'The nomination for a reward was decided',
  rewardRecorded: 'The reward was recorded and announced',
  rewardDeclined: 'The reward was not approved',
  rewardLapsed: 'The nomination lapsed without a decision',
}
