import type { Partly } from '../../../../functions/languages/pack.ts'

export const texts: Partly<'review/tasks'> = { ask: (about) => `Biji kinerjanipun ${about}` }
