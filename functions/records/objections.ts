import * as z from 'zod'
import { predicateSchema } from '../domain/predicate.ts'
import { ratingSchema } from '../domain/rating.ts'
import { getRecord } from '../platform/table/get.ts'
import { type Key, keys } from '../platform/table/keys.ts'
import { knownIn } from '../platform/table/known-in.ts'
import type { Tables } from '../platform/table/table.ts'

/** The two ratings an employee may dispute. */
export const DISPUTABLE = ['work', 'behaviour'] as const
export const disputableSchema = z.enum(DISPUTABLE)
export type Disputable = z.output<typeof disputableSchema>

/** What an employee objects to, with a reason for each rating they dispute. */
export const objectionSchema = z.object({
  appraisalId: z.string(),
  objectedAt: z.string(),
  objectedBy: z.string(),
  disputed: knownIn(DISPUTABLE),
  workReason: z.string().optional(),
  behaviourReason: z.string().optional(),
  evidence: z.string().optional(),
})
export type Objection = z.output<typeof objectionSchema>

const resultSchema = z.object({ work: ratingSchema, behaviour: ratingSchema, predicate: predicateSchema })

/** The final word on an objection. */
export const decisionSchema = z.object({
  appraisalId: z.string(),
  decidedAt: z.string(),
  decidedBy: z.string(),
  /** As what the decider was asked; HR stands in where there is no second supervisor. */
  decidedAs: z.string(),
  ruling: z.enum(['upheld', 'changed']),
  reason: z.string(),
  before: resultSchema,
  after: resultSchema,
})
export type Decision = z.output<typeof decisionSchema>

export const objectionKey = (appraisalId: string): Key => keys.appraisalPart(appraisalId, 'OBJECTION')
export const decisionKey = (appraisalId: string): Key => keys.appraisalPart(appraisalId, 'DECISION')

export const objectionsIn = (tables: Tables) => ({
  /** Absent when the employee did not object. */
  objection: (appraisalId: string) => getRecord(tables, objectionKey(appraisalId), objectionSchema),
  /** Absent until the objection is decided. */
  decision: (appraisalId: string) => getRecord(tables, decisionKey(appraisalId), decisionSchema),
})
