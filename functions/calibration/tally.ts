import { countPredicates, type PredicateCounts } from '../domain/distribution.ts'
import type { Rating } from '../domain/rating.ts'
import type { Appraisal } from '../records/appraisals.ts'

/** A unit in numbers: those who are calibrated, and those still on their way there. */
export interface Tally {
  readonly people: number
  readonly unrated: number
  readonly underway: number
  readonly predicates: PredicateCounts
  readonly ratings: Readonly<Record<Rating, Readonly<Record<Rating, number>>>>
}

export const isUnrated = ({ predicate }: Pick<Appraisal, 'predicate'>): boolean => predicate === undefined

const UNDERWAY: ReadonlySet<Appraisal['state']> = new Set(['waiting', 'selfAssessment', 'review'])

const noneYet = () => ({ above: 0, meets: 0, below: 0 })

/** Counts a unit's appraisals as they come by; those withdrawn count nowhere. */
export const tally = async (appraisals: AsyncIterable<Appraisal>): Promise<Tally> => {
  const predicates = countPredicates([])
  const ratings = { above: noneYet(), meets: noneYet(), below: noneYet() }
  let people = 0
  let unrated = 0
  let underway = 0
  for await (const { state, work, behaviour, predicate } of appraisals) {
    if (UNDERWAY.has(state)) underway += 1
    if (state !== 'calibration') continue
    people += 1
    if (predicate === undefined) unrated += 1
    else predicates[predicate] += 1
    if (predicate !== undefined && work && behaviour) ratings[work][behaviour] += 1
  }
  return { people, unrated, underway, predicates, ratings }
}
