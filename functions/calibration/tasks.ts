import { catalogue } from '../platform/i18n/catalogue.ts'
import { aboutCalibration } from '../records/task-subjects.ts'

const wordsFor = catalogue({
  id: { title: 'Kalibrasi unit kerja', ask: (_about: string) => 'Kalibrasi unit kerja Anda' },
  en: { title: 'Unit calibration', ask: (_about: string) => 'Calibrate your unit' },
})

/** What this capability asks people. */
export const calibrationTasks = {
  calibration: aboutCalibration({
    assignee: 'calibrator',
    escalates: 'hr',
    isSentAtOnce: true,
    due: ({ period }) => period.calibrationDue,
    words: wordsFor,
  }),
}
