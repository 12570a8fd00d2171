import type { AppraisalState } from '../../domain/appraisal-state.ts'
import type { Predicate } from '../../domain/predicate.ts'

/** A colour of the charts: 1–5 from best to worst, 6 not begun, 7–11 under way from early to late, 12 settled, 13 aside. */
export type Shade = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13

/** The shade of each predicate, the same in every chart. */
export const predicateShades: Readonly<Record<Predicate, Shade>> = {
  veryGood: 1,
  good: 2,
  needsImprovement: 3,
  poor: 4,
  veryPoor: 5,
}

/** The shade of each stage: the further an appraisal has come, the deeper. */
export const stageShades: Readonly<Record<AppraisalState, Shade>> = {
  waiting: 6,
  selfAssessment: 7,
  review: 8,
  calibration: 9,
  published: 10,
  objection: 3,
  decided: 12,
  final: 11,
  followUp: 2,
  closed: 1,
  withdrawn: 13,
}
