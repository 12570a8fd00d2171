import { type Person, RECENT_MOVE } from './people.ts'

type Making = Pick<
  Person,
  'addedAt' | 'addedBy' | 'emailMovedAt' | 'emailMovedBy' | 'renamedAt' | 'renamedBy'
>

const isRecent = (at: string | undefined, now: Date): boolean =>
  at !== undefined && now.getTime() - Date.parse(at) < RECENT_MOVE

/** The officers who added a person, or changed their address, name or post, within the last ninety days. */
export const recentMakersOf = (person: Making, now: Date): readonly string[] => [
  ...(person.addedBy !== undefined && isRecent(person.addedAt, now) ? [person.addedBy] : []),
  ...(person.emailMovedBy !== undefined && isRecent(person.emailMovedAt, now) ? [person.emailMovedBy] : []),
  ...(isRecent(person.renamedAt, now) ? (person.renamedBy ?? []) : []),
]

/**
 * Whether one officer added a person, or changed their address, name or post, within the last ninety days. That
 * officer alone must not make the person a judge: the officer may be the one who reads their mail.
 */
export const isOfOwnMaking = (person: Making, officerId: string, now: Date): boolean =>
  recentMakersOf(person, now).includes(officerId)
