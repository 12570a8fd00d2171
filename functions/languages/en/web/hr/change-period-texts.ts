import { LONGEST_EXTENSION_DAYS, MOST_EXTENSIONS } from '../../../../domain/extension.ts'
import { LONGEST_DAYS_TO_DUE } from '../../../../domain/period.ts'
import type { Complete } from '../../../pack.ts'
import { plural } from '../../plural.ts'

export const texts: Complete<'web/hr/change-period-texts'> = {
  extend: 'Extend the due dates',
  extendLead: 'Open tasks follow the new dates. Tasks that have expired are not opened again.',
  now: (selfAssessment, review, calibration) =>
    `Now: self-assessments ${selfAssessment}, reviews ${review}, calibration ${calibration}.`,
  bounds: (left) =>
    `One extension moves each due date ${LONGEST_EXTENSION_DAYS} days at the most. Extensions left in this period: ${left} of ${MOST_EXTENSIONS}. The other officers are told by email, and those who still have a task when their next reminder is due.`,
  noneLeft: 'The due dates cannot be extended any more',
  noneLeftText: `They have been extended ${MOST_EXTENSIONS} times in this period.`,
  extendNow: 'Save the new due dates',
  errors: {
    dateMissing: 'Enter a due date',
    notEarlier: 'A due date can only be moved later, not earlier',
    notLaterThanToday: 'A new due date must be after today',
    tooLate: `A due date can be ${LONGEST_DAYS_TO_DUE} days after the opening at the latest`,
    tooFar: `One extension is ${LONGEST_EXTENSION_DAYS} days at the most`,
    ownDeadline:
      'This is also the due date of your own task, or of one about you; ask another officer of HR to move it',
    reviewBeforeSelfAssessment: 'Reviews must be due after the self-assessments',
    calibrationBeforeReview: 'Calibration must be due after the reviews',
    nothingLater: 'Move at least one due date later',
    confirm: 'Tick to say that you understand what follows',
  },
  close: 'Close self-assessments early',
  closeWhat: 'What will happen',
  closeEffects: [
    'Every self-assessment not yet sent expires at once; its links stop working, and its owner is told by email.',
    'The reviews go on without them, and the record says so.',
    'Reviews asked from now on are due in five working days; those already asked keep their date.',
  ],
  closeLeft: (count) =>
    plural(count, {
      one: '# employee has not sent their self-assessment.',
      other: '# employees have not sent their self-assessment.',
    }),
  cannotUndo: 'This cannot be undone',
  cannotUndoText: 'After this the due dates of the period can no longer be extended.',
  confirm: 'I understand what follows',
  closeNow: 'Close now',
}
