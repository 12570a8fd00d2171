import type { Complete } from '../../../pack.ts'

export const texts: Complete<'web/hr/calibrations'> = {
  title: 'Calibration',
  lead: 'How far each unit’s calibration has come. Calibrating itself happens from the link in the calibrator’s email.',
  states: {
    notStarted: 'Not started',
    started: 'Waiting for the unit’s achievement',
    achievementSet: 'Achievement set',
    signedOff: 'Signed off',
  },
  signedOff: 'Signed off on',
  toCalibrate: 'To calibrate',
  none: 'No unit is appraised in this period yet',
  noPeriod: 'No period yet',
  other: 'Other periods',
  inPlaceOf: (calibrator: string) => `Human resources, in place of ${calibrator}`,
  inPlaceOfNobody: 'Human resources, as no calibrator was named',
}
