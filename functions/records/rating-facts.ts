import { predicateSchema } from '../domain/predicate.ts'
import { ratingSchema } from '../domain/rating.ts'

/** The facts of a result. */
export const ratedFacts = { work: ratingSchema, behaviour: ratingSchema, predicate: predicateSchema }

/** The same of an appraisal some of whose ratings may be missing yet. */
export const perhapsRatedFacts = {
  work: ratingSchema.nullable(),
  behaviour: ratingSchema.nullable(),
  predicate: predicateSchema.nullable(),
}
