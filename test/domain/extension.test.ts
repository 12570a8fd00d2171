import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '../../functions/domain/calendar-date.ts'
import {
  LONGEST_EXTENSION_DAYS,
  latestExtension,
  MOST_EXTENSIONS,
  mayExtendAgain,
} from '../../functions/domain/extension.ts'

it('allows so many extensions and no more', () => {
  expect([0, MOST_EXTENSIONS - 1, MOST_EXTENSIONS, MOST_EXTENSIONS + 1].map(mayExtendAgain)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

it('always leaves a due date that is after today, and none beyond the bound of both', () => {
  const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays('2026-12-04', days))
  fc.assert(
    fc.property(day, day, (due, today) => {
      const latest = latestExtension(due, today)

      expect(latest > today && latest > due).toBe(true)
      expect(latest).toBe(addDays([due, today].toSorted().at(-1) ?? due, LONGEST_EXTENSION_DAYS))
    }),
  )
})
