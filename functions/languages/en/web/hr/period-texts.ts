import type { Complete } from '../../../pack.ts'
import { plural } from '../../plural.ts'

export const texts: Complete<'web/hr/period-texts'> = {
  list: 'Appraisal periods',
  none: 'No period yet',
  period: 'Period',
  state: 'State',
  selfAssessment: 'Self-assessment',
  review: 'Supervisor’s review',
  calibration: 'Calibration',
  results: 'Results and responses',
  close: 'Follow-up and closing',
  until: (date) => `Until ${date}`,
  left: (count, date) => `${count} not done yet, until ${date}`,
  answering: (count) =>
    plural(count, {
      one: '# waits for a response or a decision',
      other: '# wait for a response or a decision',
    }),
  resultsText: 'Everyone is given their result and may respond within 14 working days.',
  closeText: 'When all is done, the period is closed and its history sealed.',
  journey: 'The way of this period',
  employees: 'Employees appraised',
  finished: 'Final results',
  withdrawn: 'Withdrawn',
  late: 'Late tasks',
  lateAtLeast: (count) => `${count}+`,
  seeLate: 'See the late tasks',
  actions: 'What you can do',
  extend: 'Extend the due dates',
  closeEarly: 'Close self-assessments early',
  closingEarly: 'Self-assessments are closed early',
  closingEarlyText: (instant) =>
    `Asked ${instant}. What was not filled in goes on to the supervisor without a self-assessment.`,
  boards: 'See the calibration boards',
  extended: 'The due dates have been moved',
  extendedText: 'Open tasks follow the new dates at their next reminder.',
  lacksOfficer: 'Nobody in human resources may calibrate in the calibrator’s place',
  lacksOfficerText:
    'Every officer is concerned, heads the unit, rates or is rated by somebody there, or changed its records within the last ninety days. The calibrator is asked once more where they can be; otherwise Bina looks every day. Name another calibrator in the units file, or let somebody else join human resources.',
  lacksOfficerSince: (unit: string, moment: string) => `${unit}, since ${moment}`,
}
