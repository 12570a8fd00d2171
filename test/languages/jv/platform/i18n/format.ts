import type { Partly } from '../../../../../functions/languages/pack.ts'

export const texts: Partly<'platform/i18n/format'> = {
  name: 'Basa Jawa',
  locale: 'jv-ID',
  at: (day, time) => `${day} tabuh ${time}`,
}
