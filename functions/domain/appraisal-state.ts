import * as z from 'zod'

/** The states of an appraisal, in their usual order. `withdrawn` can follow any state before the end. */
export const APPRAISAL_STATES = [
  'waiting',
  'selfAssessment',
  'review',
  'calibration',
  'published',
  'objection',
  'decided',
  'final',
  'followUp',
  'closed',
  'withdrawn',
] as const

export type AppraisalState = (typeof APPRAISAL_STATES)[number]

export const appraisalStateSchema = z.enum(APPRAISAL_STATES)

const MOVES: Record<AppraisalState, readonly AppraisalState[]> = {
  waiting: ['selfAssessment', 'withdrawn'],
  selfAssessment: ['review', 'withdrawn'],
  review: ['selfAssessment', 'calibration', 'withdrawn'],
  calibration: ['published', 'withdrawn'],
  published: ['objection', 'final', 'withdrawn'],
  objection: ['decided', 'withdrawn'],
  decided: ['final', 'withdrawn'],
  final: ['followUp', 'withdrawn'],
  followUp: ['closed', 'withdrawn'],
  closed: [],
  withdrawn: [],
}

/**
 * Whether an appraisal may move from one state to another. Staying in a state is not a move.
 * Source: PermenPANRB 6/2022 for the stages. Ours: an appraisal may be withdrawn at any time before its end,
 * and every final result passes `followUp`, even when nothing follows.
 */
export const mayMove = (from: AppraisalState, to: AppraisalState): boolean => MOVES[from].includes(to)

/** Whether nothing can happen to an appraisal any more. */
export const isEnd = (state: AppraisalState): boolean => MOVES[state].length === 0
