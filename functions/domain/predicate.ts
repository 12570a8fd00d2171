import * as z from 'zod'
import { type Rating, ratingSchema } from './rating.ts'

/** The five outcomes of an appraisal, best first. Source: PermenPANRB 6/2022. */
export const PREDICATES = ['veryGood', 'good', 'needsImprovement', 'poor', 'veryPoor'] as const

export type Predicate = (typeof PREDICATES)[number]

export const predicateSchema = z.enum(PREDICATES)

/** The predicate by work rating, then by behaviour rating. */
export const predicateMatrixSchema = z.record(ratingSchema, z.record(ratingSchema, predicateSchema))

export type PredicateMatrix = z.infer<typeof predicateMatrixSchema>

/** The quadrant of PermenPANRB 6/2022: there is no formula and no weighting. */
export const PREDICATE_MATRIX: PredicateMatrix = {
  above: { below: 'poor', meets: 'good', above: 'veryGood' },
  meets: { below: 'poor', meets: 'good', above: 'good' },
  below: { below: 'veryPoor', meets: 'needsImprovement', above: 'needsImprovement' },
}

/**
 * The predicate that follows from the two ratings; nobody ever types a predicate in.
 * Source: PermenPANRB 6/2022, or the matrix of the period's own regulation profile.
 */
export const predicateOf = (
  { work, behaviour }: { work: Rating; behaviour: Rating },
  matrix: PredicateMatrix = PREDICATE_MATRIX,
): Predicate => matrix[work][behaviour]
