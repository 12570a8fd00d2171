/** Why a task is given to somebody else. */
export const REASSIGNMENT_REASONS = ['postChanged', 'absent', 'conflictOfInterest', 'mistake'] as const
export type ReassignmentReason = (typeof REASSIGNMENT_REASONS)[number]
