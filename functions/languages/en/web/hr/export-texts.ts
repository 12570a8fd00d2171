import type { Complete } from '../../../pack.ts'

export const texts: Complete<'web/hr/export-texts'> = {
  results: (period) => `Results of ${period}`,
  employees: 'Employees',
  lead: 'The results of this period as a CSV file for a spreadsheet. History records each download.',
  ask: 'Create the results file (CSV)',
  heading: 'Results for a spreadsheet',
  see: 'See the files you have requested',
}
