import type { Complete } from '../../../pack.ts'

export const texts: Complete<'platform/i18n/format'> = {
  name: 'English',
  locale: 'en-GB',
  at: (day, time) => `${day} at ${time}`,
}
