import type { Complete } from '../../../pack.ts'

/** The definitions of the workflows are written in English. */
export const texts: Complete<'web/auditor/state-names'> = { name: (state) => state }
