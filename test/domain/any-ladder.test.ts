import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../functions/domain/calendar-date.ts'
import { climb, DEFAULT_LADDER, type Ladder } from '../../functions/domain/ladder.ts'
import {
  endOfDay,
  isWorkingDay,
  localDate,
  sendingTime,
  TIME_ZONES,
} from '../../functions/domain/working-calendar.ts'

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
