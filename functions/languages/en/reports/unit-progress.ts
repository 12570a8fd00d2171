import type { Complete } from '../../pack.ts'

export const texts: Complete<'reports/unit-progress'> = {
  title: 'Progress by unit',
  lead: 'How many appraisals of each unit stand at which stage as this page opens.',
  counted: 'Units',
  unit: 'Unit',
  total: 'Total',
  groups: {
    waiting: 'Waiting to start',
    selfAssessment: 'Self-assessment',
    review: 'Supervisor’s review',
    calibration: 'Calibration',
    published: 'Result published',
    done: 'Result final',
    withdrawn: 'Withdrawn',
  },
}
