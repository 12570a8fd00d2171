import type { Complete } from '../../../pack.ts'

export const texts: Complete<'platform/access/events'> = {
  signedIn: 'Signed in to Bina',
}
