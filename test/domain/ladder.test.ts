import { describe, expect, it } from 'vitest'
import { climb, DEFAULT_LADDER, type Ladder } from '../../functions/domain/ladder.ts'
import { endOfDay, type WorkingCalendar } from '../../functions/domain/working-calendar.ts'

const calendar: WorkingCalendar = { timeZone: 'Asia/Jakarta', holidays: ['2026-11-25'] }
// Due on a Monday: the rungs fall on 9, 16 (from Saturday 14), 16, 18 and 23 (from Saturday 21).
const dueAt = endOfDay('2026-11-16', 'Asia/Jakarta')
const openedAt = new Date('2026-11-02T02:00:00.000Z')
const at = (text: string) => new Date(`${text}:00.000+07:00`)

const step = (climbed: number, now: Date, over: { openedAt?: Date; dueAt?: Date } = {}) =>
  climb({ ladder: DEFAULT_LADDER, dueAt, openedAt, climbed, now, calendar, ...over })

describe('a task on the default ladder', () => {
  it('waits for its first rung from the moment it is opened', () => {
    const first = step(0, openedAt)

    expect(first).toEqual({
      action: 'wait',
      climbed: 0,
      secondsToNext: (at('2026-11-09T08:00').getTime() - openedAt.getTime()) / 1000,
    })
  })

  it('reminds at eight on the seventh day before, and then waits for the next rung', () => {
    const reminder = step(0, at('2026-11-09T08:00'))

    expect(reminder).toEqual({ action: 'remind', climbed: 1, secondsToNext: 7 * 86_400 })
  })

  it('reminds once when a rung moved forward from a weekend meets the next', () => {
    const reminder = step(1, at('2026-11-16T08:00'))

    expect(reminder).toEqual({ action: 'remind', climbed: 3, secondsToNext: 2 * 86_400 })
  })

  it('escalates two days after the due date', () => {
    const escalation = step(3, at('2026-11-18T08:00'))

    expect(escalation).toEqual({ action: 'escalate', climbed: 4, secondsToNext: 5 * 86_400 })
  })

  it('expires on the working day that follows the fifth day', () => {
    const early = step(4, at('2026-11-23T07:59'))
    const expiry = step(4, at('2026-11-23T08:00'))

    expect(early).toEqual({ action: 'wait', climbed: 4, secondsToNext: 60 })
    expect(expiry).toEqual({ action: 'expire', climbed: 5, secondsToNext: 0 })
  })

  it('does the strongest of what was missed, once', () => {
    const late = step(0, at('2026-11-19T10:30'))

    expect(late).toMatchObject({ action: 'escalate', climbed: 4 })
  })

  it('does the strongest of what was missed even when a weaker one came later', () => {
    const ladder: Ladder = [
      { day: -7, action: 'escalate' },
      { day: -4, action: 'remind' },
      { day: 5, action: 'expire' },
    ]

    const late = climb({ ladder, dueAt, openedAt, climbed: 0, now: at('2026-11-13T10:30'), calendar })

    expect(late).toMatchObject({ action: 'escalate', climbed: 2 })
  })

  it('makes up for a missed rung at the next sending time, not at night or on a holiday', () => {
    const weekend = step(3, at('2026-11-21T09:00'))
    const night = step(0, at('2026-11-10T02:00'))

    expect(weekend).toEqual({ action: 'wait', climbed: 3, secondsToNext: 47 * 3600 })
    expect(night).toEqual({ action: 'wait', climbed: 0, secondsToNext: 6 * 3600 })
  })

  it('skips the rungs that lie before its opening', () => {
    const opened = at('2026-11-13T10:00')

    const first = step(0, opened, { openedAt: opened })

    expect(first).toEqual({ action: 'wait', climbed: 1, secondsToNext: 70 * 3600 })
  })

  it('leaves until the next working day to whoever is asked after everything has passed', () => {
    const opened = at('2026-11-24T10:00')

    const first = step(0, opened, { openedAt: opened })
    const last = step(0, at('2026-11-26T08:00'), { openedAt: opened })

    expect(first).toEqual({ action: 'wait', climbed: 4, secondsToNext: 46 * 3600 })
    expect(last).toMatchObject({ action: 'expire', climbed: 5 })
  })

  it('stays expired when asked again', () => {
    const again = step(5, at('2026-12-01T08:00'))

    expect(again).toEqual({ action: 'expire', climbed: 5, secondsToNext: 0 })
  })

  it('waits up to the rung when the clock is a fraction of a second early', () => {
    const early = step(0, new Date(at('2026-11-09T08:00').getTime() - 1))

    expect(early).toEqual({ action: 'wait', climbed: 0, secondsToNext: 1 })
  })
})
