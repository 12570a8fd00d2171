import type { Complete } from '../../pack.ts'

export const texts: Complete<'review/events'> = {
  reviewed: 'The supervisor rated the employee',
  returnedForRevision: 'The self-assessment was returned for revision',
  handedOverUnrated: 'Handed over to calibration without a review',
}
