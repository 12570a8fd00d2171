import type { Complete } from '../../pack.ts'

export const texts: Complete<'periods/events'> = {
  enrolled: 'The employee was enrolled for appraisal',
  withdrawn: 'The appraisal was withdrawn from the period',
  calibrationStarted: 'The unit’s calibration started',
  periodOpened: 'The appraisal period was opened',
  rosterFrozen: 'The roster of employees and supervisors was frozen',
  periodExtended: 'The period’s due dates were changed',
  closeEarlyAsked: 'Closing the appraisals early was asked for',
  closedEarly: 'The appraisals were closed early',
  periodClosed: 'The appraisal period was closed',
  holidayAdded: 'A holiday was added',
  holidayRemoved: 'A holiday was removed',
}
