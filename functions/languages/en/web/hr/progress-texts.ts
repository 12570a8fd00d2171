import type { Complete } from '../../../pack.ts'

export const texts: Complete<'web/hr/progress-texts'> = {
  finished: 'Final results',
  byStage: 'Where all appraisals stand',
  byUnit: 'By unit',
  stage: 'Stage',
  employees: 'Employees',
  numbers: 'See the numbers of each stage',
  numbersCaption: 'Appraisals by unit and stage',
  enrolling: 'Employees are being enrolled',
  enrollingText: 'Everyone is being given their appraisal. The numbers grow over the next minutes.',
}
