import type { Complete } from '../../../pack.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

export const texts: Complete<'platform/i18n/period-title'> = {
  monthly: (year, part) => `${MONTHS[part - 1] ?? part} ${year}`,
  quarterly: (year, part) => `Quarter ${part} of ${year}`,
  annual: (year) => `Year ${year}`,
}
