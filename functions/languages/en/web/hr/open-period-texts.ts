import { LONGEST_DAYS_TO_DUE } from '../../../../domain/period.ts'
import type { Complete } from '../../../pack.ts'
import { plural } from '../../plural.ts'

export const texts: Complete<'web/hr/open-period-texts'> = {
  title: 'Prepare an appraisal period',
  lead: 'Choose the period and its due dates. Nothing is sent yet: in the next step Bina checks everything first.',
  period: 'Period to appraise',
  choose: 'Choose a period',
  selfAssessmentDue: 'Self-assessments due',
  selfAssessmentHint: 'Employees report what they achieved, with evidence.',
  reviewDue: 'Reviews due',
  reviewHint: 'Supervisors rate and give their reasons.',
  calibrationDue: 'Calibration due',
  calibrationHint: 'Each unit signs off how its predicates are spread.',
  check: 'Check before opening',
  errors: {
    periodMissing: 'Choose the period to appraise',
    alreadyOpen: 'This period has been opened before',
    dateMissing: 'Enter a due date',
    dateNotLater: 'Self-assessments must be due after today',
    tooLate: `A due date can be ${LONGEST_DAYS_TO_DUE} days after the opening at the latest`,
    reviewBeforeSelfAssessment: 'Reviews must be due after the self-assessments',
    calibrationBeforeReview: 'Calibration must be due after the reviews',
  },
  checkTitle: 'Check before opening',
  blockedTitle: (count) =>
    plural(count, {
      one: 'Cannot be opened yet: # thing to mend',
      other: 'Cannot be opened yet: # things to mend',
    }),
  blockedText:
    'Nothing was sent and nothing was saved. Mend the data below, import it again, then check once more.',
  readyTitle: 'Ready to open',
  readyText: (people, units) =>
    `${plural(people, { one: '# employee', other: '# employees' })} in ${plural(units, { one: '# unit', other: '# units' })} will be given their appraisal.`,
  people: 'Employees to appraise',
  units: 'Units',
  blocking: 'To be mended',
  warnings: 'Good to know',
  warningsText: 'These do not keep the period from opening.',
  mend: 'How to mend it:',
  more: (count) => `and ${count} more`,
  found: 'Who it is about',
  open: 'Open the period',
  change: 'Change the due dates',
  importAgain: 'Import the mended data',
  checkAgain: 'Check again',
  cannotUndo: 'Opening cannot be undone: right after it, everyone who is appraised gets an email.',
  openedTitle: (title) => `${title} is open`,
  openedText: 'The first emails are on their way.',
  next: [
    'Employees are enrolled',
    'Emails go out',
    'Self-assessment',
    'Supervisor’s review',
    'Calibration and results',
  ],
  nextTexts: {
    enrol: 'Each employee’s supervisor and plan are frozen for this period.',
    mail: 'Everyone gets the link to their task within minutes.',
    until: (date) => `By ${date}. Reminders go out by themselves.`,
  },
  follow: 'Follow the progress',
}
