import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pickPage } from '../../functions/calibration/people-on-board.ts'
import { isUnrated, tally } from '../../functions/calibration/tally.ts'
import { predicateOf } from '../../functions/domain/predicate.ts'
import { RATINGS } from '../../functions/domain/rating.ts'
import type { Appraisal } from '../../functions/records/appraisals.ts'

const rated = fc.record({ work: fc.constantFrom(...RATINGS), behaviour: fc.constantFrom(...RATINGS) })
const states = ['calibration', 'calibration', 'calibration', 'withdrawn', 'review'] as const

const units = fc
  .array(fc.record({ ratings: fc.option(rated, { nil: undefined }), state: fc.constantFrom(...states) }), {
    maxLength: 80,
  })
  .map((people) =>
    people.map(
      ({ ratings, state }, at): Appraisal => ({
        appraisalId: `2026-q4.${String(at).padStart(4, '0')}`,
        periodId: '2026-q4',
        employeeId: String(at),
        unitId: 'dinkes',
        headsUnit: false,
        postType: 'pelaksana',
        state,
        returns: 0,
        enrolledAt: '2026-11-23T02:00:00.000Z',
        movedAt: '2026-11-23T02:00:00.000Z',
        ...(ratings && { ...ratings, predicate: predicateOf(ratings) }),
      }),
    ),
  )

async function* asStream<Item>(items: readonly Item[]) {
  yield* items
}

it('shows everyone in calibration once over its pages, the unrated first', async () => {
  await fc.assert(
    fc.asyncProperty(units, async (unit) => {
      const { people, unrated } = await tally(asStream(unit))
      const pages = await Promise.all(
        Array.from({ length: Math.ceil(people / 25) }, (_, at) => pickPage(asStream(unit), unrated, at + 1)),
      )

      const shown = pages.flat()

      expect(new Set(shown).size).toBe(people)
      expect(shown.slice(0, unrated).every(isUnrated)).toBe(true)
      expect(shown.slice(unrated).some(isUnrated)).toBe(false)
      expect(pages.every((page) => page.length <= 25)).toBe(true)
    }),
  )
})

it('counts the same people in predicates and in the matrix, and nobody withdrawn', async () => {
  await fc.assert(
    fc.asyncProperty(units, async (unit) => {
      const counted = await tally(asStream(unit))

      const sum = (numbers: Readonly<Record<string, number>>) =>
        Object.values(numbers).reduce((total, count) => total + count, 0)
      const inMatrix = RATINGS.reduce((total, work) => total + sum(counted.ratings[work]), 0)

      expect(sum(counted.predicates)).toBe(counted.people - counted.unrated)
      expect(inMatrix).toBe(counted.people - counted.unrated)
      expect(counted.people + counted.underway).toBe(unit.filter(({ state }) => state !== 'withdrawn').length)
    }),
  )
})
