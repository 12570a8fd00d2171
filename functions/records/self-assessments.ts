import * as z from 'zod'
import { BEHAVIOUR_KEYS, type BehaviourKey } from '../domain/behaviour.ts'
import { getRecord } from '../platform/table/get.ts'
import { type Key, keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'

/** What was achieved against one indicator, in the indicator's own unit, with its evidence as text or link. */
const realisationSchema = z.object({
  indicatorId: z.string(),
  value: z.number(),
  evidence: z.string().optional(),
})
export type Realisation = z.output<typeof realisationSchema>

/** One work result with a realisation for each of its indicators, and how it came about. */
const assessedResultSchema = z.object({
  resultId: z.string(),
  realisations: z.array(realisationSchema),
  account: z.string(),
})
export type AssessedResult = z.output<typeof assessedResultSchema>

const ofKnownValues = (stored: Readonly<Record<string, string>>): Partial<Record<BehaviourKey, string>> =>
  Object.fromEntries(BEHAVIOUR_KEYS.flatMap((key) => (stored[key] === undefined ? [] : [[key, stored[key]]])))

/** What an employee submitted in one round; `round` is that of the task. */
export const selfAssessmentSchema = z.object({
  appraisalId: z.string(),
  round: z.number().int(),
  submittedAt: z.string(),
  submittedBy: z.string(),
  results: z.array(assessedResultSchema),
  conduct: z.string(),
  /** Examples of single values; only those the employee chose to write about. */
  conductByValue: z.record(z.string(), z.string()).transform(ofKnownValues),
  obstacles: z.string().optional(),
})
export type SelfAssessment = z.output<typeof selfAssessmentSchema>

export const selfAssessmentKey = (appraisalId: string, round: number): Key =>
  keys.appraisalPart(appraisalId, `SELF-ASSESSMENT#${round}`)

export const selfAssessmentsIn = (tables: Tables) => ({
  /** The self-assessment of one round; an appraisal's `assessedRound` says which one counts. */
  ofRound: (appraisalId: string, round: number) =>
    getRecord(tables, selfAssessmentKey(appraisalId, round), selfAssessmentSchema),
})
