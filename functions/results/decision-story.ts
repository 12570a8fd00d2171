import type { WorkResult } from '../domain/plan.ts'
import type { Tables } from '../platform/table/table.ts'
import { type Objection, objectionsIn } from '../records/objections.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import { type SelfAssessment, selfAssessmentsIn } from '../records/self-assessments.ts'
import { workResultsOf } from '../records/work-results.ts'
import { type ResultStory, storyOf } from './result-story.ts'

/** All that a decider reads: how the result came about, the objection, and the self-assessment. */
export interface DecisionStory extends ResultStory {
  readonly objection: Objection
  readonly selfAssessment: SelfAssessment | undefined
  readonly workResults: readonly WorkResult[]
}

/** @throws Error when nobody objected: a fault of ours. */
export const decisionStoryOf = async (tables: Tables, visit: PeriodVisit): Promise<DecisionStory> => {
  const story = await storyOf(tables, visit)
  const { appraisal } = story
  const { appraisalId, assessedRound } = appraisal
  const [objection, selfAssessment, workResults] = await Promise.all([
    objectionsIn(tables).objection(appraisalId),
    assessedRound === undefined ? undefined : selfAssessmentsIn(tables).ofRound(appraisalId, assessedRound),
    workResultsOf(tables, appraisal),
  ])
  if (!objection) throw new Error(`Nobody objected to ${appraisalId}.`)
  return { ...story, objection, selfAssessment, workResults }
}
