import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '../../functions/domain/calendar-date.ts'
import { DEFAULT_PROFILE } from '../../functions/domain/regulation-profile.ts'
import { isWorkingDay } from '../../functions/domain/working-calendar.ts'
import type { Period } from '../../functions/records/periods.ts'
import { revisionDueOf } from '../../functions/review/revision-due.ts'

const period: Period = {
  periodId: '2026-q4',
  kind: 'quarterly',
  year: 2026,
  part: 4,
  firstDay: '2026-10-01',
  lastDay: '2026-12-31',
  selfAssessmentDue: '2026-12-04',
  reviewDue: '2026-12-18',
  calibrationDue: '2026-12-23',
  state: 'open',
  openedAt: '2026-11-23T02:00:00.000Z',
  openedBy: 'hrhrhrhrhrh1',
  hrIds: ['hrhrhrhrhrh1'],
  timeZone: 'Asia/Jakarta',
  holidays: ['2026-12-25'],
  profile: DEFAULT_PROFILE,
}

const at = (date: string) => new Date(`${date}T03:00:00.000Z`)

it('proposes five working days, up to the date of the reviews', () => {
  expect(revisionDueOf(at('2026-12-07'), period)).toEqual({
    earliest: '2026-12-10',
    proposed: '2026-12-14',
    latest: '2026-12-18',
  })
})

it('proposes the date of the reviews when that is nearer', () => {
  expect(revisionDueOf(at('2026-12-15'), period).proposed).toBe('2026-12-18')
})

it('gives up to ten working days once the date of the reviews is too near, holidays left out', () => {
  expect(revisionDueOf(at('2026-12-17'), period)).toEqual({
    earliest: '2026-12-22',
    proposed: '2026-12-24',
    latest: '2027-01-01',
  })
})

it('always offers a working day in the future that may be chosen', () => {
  const days = fc.integer({ min: 0, max: 400 }).map((count) => addDays('2026-10-01', count))

  fc.assert(
    fc.property(days, (day) => {
      const { earliest, proposed, latest } = revisionDueOf(at(day), period)
      return day < earliest && earliest <= proposed && proposed <= latest && isWorkingDay(proposed, period)
    }),
  )
})
