import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../functions/domain/calendar-date.ts'
import { climb, DEFAULT_LADDER, type Ladder, ladderSchema } from '../../functions/domain/ladder.ts'
import {
  endOfDay,
  isWorkingDay,
  localDate,
  sendingTime,
  TIME_ZONES,
  type WorkingCalendar,
} from '../../functions/domain/working-calendar.ts'

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

const anyLadder: fc.Arbitrary<Ladder> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: -30, max: 30 }), { minLength: 1, maxLength: 8 }),
    fc.infiniteStream(fc.constantFrom('remind' as const, 'escalate' as const)),
  )
  .map(([days, actions]) => {
    const sorted = days.toSorted((one, other) => one - other)
    return sorted.map((day, index) => ({
      day,
      action: index === sorted.length - 1 ? ('expire' as const) : (actions.next().value ?? 'remind'),
    }))
  })

const anySituation = fc.record({
  ladder: fc.oneof(fc.constant(DEFAULT_LADDER), anyLadder),
  timeZone: fc.constantFrom(...TIME_ZONES),
  dueIn: fc.integer({ min: -20, max: 40 }),
  holidaysIn: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 25 }),
  openedAt: fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
  delays: fc.array(fc.integer({ min: 0, max: 6 * 86_400 }), { maxLength: 10 }),
})

describe('any task on any ladder', () => {
  it('expires in at most as many actions as there are rungs, each in working hours and never two at once', () => {
    fc.assert(
      fc.property(anySituation, ({ ladder, timeZone, dueIn, holidaysIn, openedAt, delays }) => {
        const openedOn = localDate(openedAt, timeZone)
        const calendar = { timeZone, holidays: new Set(holidaysIn.map((day) => addDays(openedOn, day))) }
        const dueAt = endOfDay(addDays(openedOn, dueIn), timeZone)
        const actions: { action: string; now: Date }[] = []
        let [climbed, now] = [0, openedAt]

        for (let turn = 0; turn < 50 && actions.at(-1)?.action !== 'expire'; turn += 1) {
          const next = climb({ ladder, dueAt, openedAt, climbed, now, calendar })
          if (next.action !== 'wait') actions.push({ action: next.action, now })
          expect(next.climbed).toBeGreaterThanOrEqual(climbed)
          climbed = next.climbed
          now = new Date(now.getTime() + (next.secondsToNext + (delays[turn] ?? 0)) * 1000)
        }

        expect(actions.at(-1)?.action).toBe('expire')
        expect(actions.length).toBeLessThanOrEqual(ladder.length)
        for (const { now } of actions) {
          const day = localDate(now, timeZone)
          expect(isWorkingDay(day, calendar)).toBe(true)
          expect(now.getTime()).toBeGreaterThanOrEqual(sendingTime(day, calendar).getTime())
          expect(now.getTime()).toBeGreaterThan(openedAt.getTime())
        }
        expect(new Set(actions.map(({ now }) => now.getTime())).size).toBe(actions.length)
        expect(localDate(actions.at(-1)?.now ?? openedAt, timeZone) > openedOn).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('forgets no rung that lay ahead when nothing is delayed and no rung is moved', () => {
    const everyDayWorks = { timeZone: 'Asia/Makassar', holidays: [] } as const
    const openedAt = new Date('2026-11-02T00:30:00.000Z')
    const ladder: Ladder = [
      { day: -3, action: 'remind' },
      { day: -2, action: 'escalate' },
      { day: -1, action: 'remind' },
      { day: 0, action: 'expire' },
    ]
    const actions: string[] = []
    let [climbed, now] = [0, openedAt]

    for (let turn = 0; turn < 5; turn += 1) {
      const next = climb({
        ladder,
        dueAt: endOfDay('2026-11-06', 'Asia/Makassar'),
        openedAt,
        climbed,
        now,
        calendar: everyDayWorks,
      })
      actions.push(`${next.action} ${now.toISOString().slice(8, 13)}`)
      climbed = next.climbed
      now = new Date(now.getTime() + next.secondsToNext * 1000)
    }

    expect(actions).toEqual(['wait 02T00', 'remind 03T00', 'escalate 04T00', 'remind 05T00', 'expire 06T00'])
  })
})

describe('a ladder that HR writes', () => {
  it('accepts the default', () => {
    const ladder = ladderSchema.parse(DEFAULT_LADDER)

    expect(ladder).toEqual(DEFAULT_LADDER)
  })

  it.each<[string, Ladder]>([
    ['without a rung', []],
    ['that never expires', [{ day: 0, action: 'remind' }]],
    [
      'that goes on after expiry',
      [
        { day: 0, action: 'expire' },
        { day: 1, action: 'remind' },
      ],
    ],
    [
      'that expires twice',
      [
        { day: 0, action: 'expire' },
        { day: 1, action: 'expire' },
      ],
    ],
    [
      'with two rungs on one day',
      [
        { day: 0, action: 'remind' },
        { day: 0, action: 'expire' },
      ],
    ],
    [
      'out of order',
      [
        { day: 2, action: 'remind' },
        { day: 1, action: 'expire' },
      ],
    ],
  ])('refuses one %s', (_, ladder) => {
    const reading = ladderSchema.safeParse(ladder)

    expect(reading.success).toBe(false)
  })
})
