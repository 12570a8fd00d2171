import type { Partly } from '../../../../../functions/languages/pack.ts'

export const texts: Partly<'platform/html/texts'> = { languages: 'Basa', signOut: 'Medal' }
