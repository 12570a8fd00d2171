import type { FollowUpTask } from '../records/follow-ups.ts'
import { EFFECTS, PROGRESS, REWARD_DECISIONS } from './choices.ts'

/** How a question is answered: a line, several lines, one of a few, or a mark from 1 to 5. */
export type Question =
  | { readonly name: string; readonly kind: 'line' | 'lines' | 'mark'; readonly optional?: true }
  | { readonly name: string; readonly kind: 'choice'; readonly options: readonly string[] }

/** Source of the nine statements' number: the bimbingan feedback form of the regulation; the wording is ours. */
const STATEMENTS = Array.from(
  { length: 9 },
  (_, at): Question => ({ name: `statement${at + 1}`, kind: 'mark' }),
)

/** What each task of a follow-up asks, in order. */
export const QUESTIONS: Readonly<Record<FollowUpTask, readonly Question[]>> = {
  coachingPlan: [
    { name: 'goal', kind: 'lines' },
    { name: 'action1', kind: 'line' },
    { name: 'action2', kind: 'line', optional: true },
    { name: 'action3', kind: 'line', optional: true },
    { name: 'training', kind: 'line', optional: true },
  ],
  coachingCheckIn: [
    { name: 'progress', kind: 'choice', options: PROGRESS },
    { name: 'account', kind: 'lines' },
    { name: 'nextSteps', kind: 'lines' },
  ],
  coachingEvaluation: [
    { name: 'effect', kind: 'choice', options: EFFECTS },
    { name: 'competence', kind: 'line' },
    { name: 'competenceMark', kind: 'mark' },
    { name: 'reason', kind: 'lines' },
  ],
  coachingFeedback: [...STATEMENTS, { name: 'comment', kind: 'lines', optional: true }],
  rewardApproval: [
    { name: 'decision', kind: 'choice', options: REWARD_DECISIONS },
    { name: 'reason', kind: 'lines' },
  ],
}
