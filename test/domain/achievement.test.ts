import { expect, it } from 'vitest'
import { ACHIEVEMENTS, achievementSchema, workRatingOfUnitHead } from '../../functions/domain/achievement.ts'

it('rates the head of a unit by what the unit achieved', () => {
  const ratings = ACHIEVEMENTS.map((achievement) => workRatingOfUnitHead(achievement))

  expect(ratings).toEqual(['above', 'meets', 'below', 'below', 'below'])
})

it('follows the table of another regulation profile', () => {
  const rating = workRatingOfUnitHead('good', {
    excellent: 'above',
    good: 'above',
    needsImprovement: 'meets',
    poor: 'below',
    veryPoor: 'below',
  })

  expect(rating).toBe('above')
})

it('refuses an achievement that does not exist', () => {
  const reading = achievementSchema.safeParse('istimewa')

  expect(reading.success).toBe(false)
})
