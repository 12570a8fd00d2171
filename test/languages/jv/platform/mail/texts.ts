import type { Partly } from '../../../../../functions/languages/pack.ts'

export const texts: Partly<'platform/mail/texts'> = {
  greeting: (name) => `Katur dhumateng ${name},`,
  due: (date) => `Paling kasep ${date}.`,
  open: 'Bikak',
}
