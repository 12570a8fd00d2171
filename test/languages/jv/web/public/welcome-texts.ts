import type { Partly } from '../../../../../functions/languages/pack.ts'

export const texts: Partly<'web/public/welcome-texts'> = {
  title: 'Pambiji kinerja ingkang adil, ngantos rampung',
  signIn: 'Mlebet',
}
