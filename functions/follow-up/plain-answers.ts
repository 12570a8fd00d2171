import * as z from 'zod'
import type { FollowUpTask } from '../records/follow-ups.ts'
import { EFFECTS, MARKS, PROGRESS, REWARD_DECISIONS } from './choices.ts'

const mark = z.enum(MARKS)

/** The answers of each task that are no free text, so that History may hold them as they are. */
export const PLAIN_ANSWERS = {
  coachingPlan: {},
  coachingCheckIn: { progress: z.enum(PROGRESS) },
  coachingEvaluation: { effect: z.enum(EFFECTS), competenceMark: mark },
  coachingFeedback: {
    statement1: mark,
    statement2: mark,
    statement3: mark,
    statement4: mark,
    statement5: mark,
    statement6: mark,
    statement7: mark,
    statement8: mark,
    statement9: mark,
  },
  rewardApproval: { decision: z.enum(REWARD_DECISIONS) },
} satisfies Record<FollowUpTask, Record<string, z.ZodEnum>>
