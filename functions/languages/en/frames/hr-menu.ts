import type { Complete } from '../../pack.ts'

export const texts: Complete<'frames/hr-menu'> = {
  start: 'Start',
  periods: 'Periods',
  people: 'People',
  import: 'Import',
  accessChanges: 'Changes of access',
  calibrations: 'Calibration',
  overview: 'Overview',
}
