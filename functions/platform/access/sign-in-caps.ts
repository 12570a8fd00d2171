import type { Write } from '../table/write.ts'
import type { Account } from './accounts.ts'
import { type Cap, countAnew } from './cap.ts'

// A link lives longer than this window: whoever has others ask in their name still holds one that works.
export const TO_ONE_ADDRESS: Cap = { name: 'sign-in-to', most: 3, minutes: 20 }
// A whole office may sit behind one address of the network.
export const FROM_ONE_NETWORK: Cap = { name: 'sign-in-from', most: 60, minutes: 20 }
// What each address may still be asked for from networks that used theirs up: strangers keep no officer out.
export const NEVERTHELESS: Cap = { name: 'sign-in-still', most: 1, minutes: 20 }

/** By what the caps know an address. */
export const capSubjectOf = (email: string): string => email.trim().toLowerCase()

/** Makes room for new links to a person who used one: they read their mail, so that no stranger floods it unseen. */
export const makeRoomFor = ({ email }: Pick<Account, 'email'>, now: Date): Write[] =>
  email ? [TO_ONE_ADDRESS, NEVERTHELESS].map((cap) => countAnew(cap, capSubjectOf(email), now)) : []
