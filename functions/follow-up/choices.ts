/** Marks, the best last. */
export const MARKS = ['1', '2', '3', '4', '5'] as const
/** How the work agreed in a coaching gets on. */
export const PROGRESS = ['onTrack', 'behind', 'stuck'] as const
/** What a coaching brought about. */
export const EFFECTS = ['improved', 'partly', 'notImproved'] as const
export const REWARD_DECISIONS = ['approved', 'declined'] as const
