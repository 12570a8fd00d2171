import type { Complete } from '../../../pack.ts'

export const texts: Complete<'web/hr/texts'> = {
  periods: 'Periods',
  people: 'People',
  unit: 'Unit',
  name: 'Name',
  noName: 'Not known',
  nobody: 'None yet',
  cancel: 'Cancel',
  backTo: (place) => `Back to ${place}`,
  asOf: (instant) => `As of ${instant}. Renews itself while this page is open.`,
  periodStates: { open: 'Open', closed: 'Closed', sealed: 'Closed and sealed' },
  stages: {
    waiting: 'Waiting to start',
    selfAssessment: 'Self-assessment',
    review: 'Supervisor’s review',
    calibration: 'Calibration',
    published: 'Result published',
    done: 'Result final',
    withdrawn: 'Withdrawn',
  },
  moved: {
    title: 'Things have moved on',
    text: 'Somebody else or another tab was faster. Nothing was changed from here; see how things stand and decide again.',
    look: 'See how things stand',
  },
}
