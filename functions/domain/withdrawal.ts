/** Why an appraisal is taken out of its period. */
export const WITHDRAWAL_REASONS = ['retired', 'movedOut', 'deceased', 'longStudy', 'disciplineCase'] as const
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number]
