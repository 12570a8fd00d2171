import { APPRAISAL_STATES, type AppraisalState } from '../domain/appraisal-state.ts'

/** The stages as a reader of progress tells them apart, in order; `withdrawn` stands aside. */
export const STAGE_GROUPS = [
  'waiting',
  'selfAssessment',
  'review',
  'calibration',
  'published',
  'done',
  'withdrawn',
] as const
export type StageGroup = (typeof STAGE_GROUPS)[number]

const GROUP_OF: Record<AppraisalState, StageGroup> = {
  waiting: 'waiting',
  selfAssessment: 'selfAssessment',
  review: 'review',
  calibration: 'calibration',
  published: 'published',
  objection: 'published',
  decided: 'published',
  final: 'done',
  followUp: 'done',
  closed: 'done',
  withdrawn: 'withdrawn',
}

export type StageCounts = Readonly<Record<StageGroup, number>>

export const noCounts = (): Record<StageGroup, number> => ({
  waiting: 0,
  selfAssessment: 0,
  review: 0,
  calibration: 0,
  published: 0,
  done: 0,
  withdrawn: 0,
})

/** A unit's appraisals by group of stages; `done` are those whose result is final. */
export const groupStages = (counts: Readonly<Record<AppraisalState, number>>): StageCounts => {
  const groups = noCounts()
  for (const state of APPRAISAL_STATES) groups[GROUP_OF[state]] += counts[state]
  return groups
}

/** The sum over units. */
export const addCounts = (all: readonly StageCounts[]): StageCounts => {
  const sum = noCounts()
  for (const counts of all) for (const group of STAGE_GROUPS) sum[group] += counts[group]
  return sum
}
