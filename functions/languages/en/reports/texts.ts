import type { Complete } from '../../pack.ts'

export const texts: Complete<'reports/texts'> = {
  heading: 'Reports',
  none: 'There is nothing in it yet',
  more: (count) => `Here are the first ${count}. The CSV file has all of them.`,
  ask: 'Create the report as a file (CSV)',
  backTo: (period) => `Back to ${period}`,
}
