import { type Person, RECENT_MOVE } from './people.ts'

const isRecent = (at: string | undefined, now: Date): boolean =>
  at !== undefined && now.getTime() - Date.parse(at) < RECENT_MOVE

/**
 * Whether somebody is in the directory, or reached and called as they are, by one officer's doing of the last ninety days:
 * that officer alone must not make a judge of them, for it may be the officer who reads their mail.
 */
export const isOfOwnMaking = (
  person: Pick<Person, 'addedAt' | 'addedBy' | 'emailMovedAt' | 'emailMovedBy' | 'renamedAt' | 'renamedBy'>,
  officerId: string,
  now: Date,
): boolean =>
  (person.addedBy === officerId && isRecent(person.addedAt, now)) ||
  (person.emailMovedBy === officerId && isRecent(person.emailMovedAt, now)) ||
  ((person.renamedBy ?? []).includes(officerId) && isRecent(person.renamedAt, now))
