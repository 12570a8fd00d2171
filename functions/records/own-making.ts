import { type Person, RECENT_MOVE } from './people.ts'

const isRecent = (at: string | undefined, now: Date): boolean =>
  at !== undefined && now.getTime() - Date.parse(at) < RECENT_MOVE

/**
 * Whether one officer added a person, or changed their address, name or post, within the last ninety days. That
 * officer alone must not make the person a judge: the officer may be the one who reads their mail.
 */
export const isOfOwnMaking = (
  person: Pick<Person, 'addedAt' | 'addedBy' | 'emailMovedAt' | 'emailMovedBy' | 'renamedAt' | 'renamedBy'>,
  officerId: string,
  now: Date,
): boolean =>
  (person.addedBy === officerId && isRecent(person.addedAt, now)) ||
  (person.emailMovedBy === officerId && isRecent(person.emailMovedAt, now)) ||
  ((person.renamedBy ?? []).includes(officerId) && isRecent(person.renamedAt, now))
