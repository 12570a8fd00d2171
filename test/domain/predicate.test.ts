import { expect, it } from 'vitest'
import { PREDICATES, type Predicate, predicateOf, predicateSchema } from '../../functions/domain/predicate.ts'
import { RATINGS, type Rating, ratingSchema } from '../../functions/domain/rating.ts'

const QUADRANT: [work: Rating, behaviour: Rating, predicate: Predicate][] = [
  ['above', 'below', 'poor'],
  ['above', 'meets', 'good'],
  ['above', 'above', 'veryGood'],
  ['meets', 'below', 'poor'],
  ['meets', 'meets', 'good'],
  ['meets', 'above', 'good'],
  ['below', 'below', 'veryPoor'],
  ['below', 'meets', 'needsImprovement'],
  ['below', 'above', 'needsImprovement'],
]

it.each(QUADRANT)('gives work %s with behaviour %s the predicate %s', (work, behaviour, expected) => {
  const predicate = predicateOf({ work, behaviour })

  expect(predicate).toBe(expected)
})

it('never gives a better predicate for a lower rating', () => {
  const rank = (work: Rating, behaviour: Rating) => PREDICATES.indexOf(predicateOf({ work, behaviour }))
  const lower: [Rating, Rating][] = [
    ['above', 'meets'],
    ['meets', 'below'],
  ]

  const improvements = lower.flatMap(([high, low]) =>
    RATINGS.filter((other) => rank(low, other) < rank(high, other) || rank(other, low) < rank(other, high)),
  )

  expect(improvements).toEqual([])
})

it('follows the matrix of another regulation profile', () => {
  const row = { above: 'good', meets: 'good', below: 'good' } as const

  const predicate = predicateOf({ work: 'below', behaviour: 'below' }, { above: row, meets: row, below: row })

  expect(predicate).toBe('good')
})

it('refuses ratings and predicates that do not exist', () => {
  const readings = [ratingSchema.safeParse('sesuai'), predicateSchema.safeParse('average')]

  expect(readings.map(({ success }) => success)).toEqual([false, false])
})
