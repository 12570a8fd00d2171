import type { Complete } from '../../pack.ts'

export const texts: Complete<'calibration/events'> = {
  achievementSet: 'The unit’s achievement was set',
  ratingChanged: 'A rating was changed in calibration',
  signedOff: 'The unit’s calibration was signed off',
}
