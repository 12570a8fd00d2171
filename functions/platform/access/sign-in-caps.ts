import type { Write } from '../table/write.ts'
import type { Account } from './accounts.ts'
import { type Cap, countAnew } from './cap.ts'

// A link lives longer than this window: whoever has others ask in their name still holds one that works.
export const TO_ONE_ADDRESS: Cap = { name: 'sign-in-to', most: 3, minutes: 20 }
// A whole office may sit behind one address of the network.
export const FROM_ONE_NETWORK: Cap = { name: 'sign-in-from', most: 60, minutes: 20 }
// The requests an address may still receive from networks over their limit, so that strangers cannot lock an officer
// out.
export const NEVERTHELESS: Cap = { name: 'sign-in-still', most: 1, minutes: 20 }

/** By what the caps know an address. */
export const capSubjectOf = (email: string): string => email.trim().toLowerCase()

/** Resets the limit of a person who used a link: they read their mail, so they would notice a flood. */
export const makeRoomFor = ({ email }: Pick<Account, 'email'>, now: Date): Write[] =>
  email ? [TO_ONE_ADDRESS, NEVERTHELESS].map((cap) => countAnew(cap, capSubjectOf(email), now)) : []
