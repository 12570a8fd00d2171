import { catalogue } from '../platform/i18n/catalogue.ts'
import { aboutCalibration } from '../records/task-subjects.ts'

const wordsFor = catalogue('calibration/tasks')

/** What this capability asks people. */
export const calibrationTasks = {
  calibration: aboutCalibration({
    assignee: 'calibrator',
    outcomes: ['answered', 'unassigned'],
    // No unit is published unsigned: its workflow looks again until somebody may be asked.
    whenNobody: 'unassigned',
    escalatesTo: 'hr',
    isSentImmediately: true,
    due: ({ period }) => period.calibrationDue,
    words: wordsFor,
  }),
}
