import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Activity } from '../../../local/clock/activity.ts'
import { MovableClock } from '../../../local/clock/movable-clock.ts'
import { recurrenceOf } from '../../../local/schedules/recurrence.ts'
import type { ScheduledTarget } from '../../../local/schedules/rules.ts'
import { Schedules } from '../../../local/schedules/schedules.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

let clock: MovableClock
let activity: Activity
let schedules: Schedules
let runs: number[]
let work: () => Promise<void>
let target: { -readonly [Field in keyof ScheduledTarget]: ScheduledTarget[Field] }

beforeEach(() => {
  runs = []
  work = async () => undefined
  activity = new Activity()
  // On the half hour of a noon, far from the morning: nothing falls due by itself while a test runs, whenever that is.
  const start = (Math.floor(Date.now() / DAY) + 1) * DAY + 12 * HOUR + 30 * MINUTE + 1000
  clock = new MovableClock(activity, start - Date.now())
  target = {
    ruleArn: 'rule',
    next: recurrenceOf('rate(1 minute)'),
    functionArn: 'f',
    roleArn: undefined,
    input: undefined,
    whileMoved: 'runs',
  }
  const run = (_target: object, payload: string) =>
    activity.during(async () => {
      runs.push(Date.parse(JSON.parse(payload).time))
      await work()
    })
  schedules = new Schedules({ targets: [target], clock, run })
  schedules.start()
})

afterEach(() => {
  schedules.stop()
  clock.stop()
})

const gaps = () => runs.slice(1).map((time, at) => (time - (runs[at] ?? 0)) / MINUTE)

describe('scheduled functions while the clock is moved', () => {
  it('run once a day, in the morning, when nothing happens', async () => {
    await clock.advanceTo(clock.now() + 96 * HOUR)

    const silent = runs.filter((time) => time > (runs[0] ?? 0) + 3 * HOUR)
    expect(silent.length).toBeGreaterThanOrEqual(3)
    expect(silent.length).toBeLessThanOrEqual(4)
    expect(silent.map((time) => new Date(time).getUTCHours())).toEqual(silent.map(() => 1))
  })

  it('run at their next turn once something happened', async () => {
    clock.at(clock.now() + 2 * HOUR + 10_000, () => schedules.wake())

    await clock.advanceTo(clock.now() + 3 * HOUR)

    expect(gaps()).toEqual([120])
  })

  it('run at every turn as long as each run finds something to do', async () => {
    work = async () => schedules.wake()

    await clock.advanceTo(clock.now() + HOUR)

    expect(runs).toHaveLength(60)
    expect(new Set(gaps())).toEqual(new Set([1]))
  })

  it('run only at rest where they look at what is', async () => {
    target.whileMoved = 'rests'

    await clock.advanceTo(clock.now() + 96 * HOUR)
    const whileMoved = runs.length
    await clock.advanceTo(clock.now() + 1000)
    await schedules.runNow('f')

    expect([whileMoved, runs.length]).toEqual([0, 1])
  })

  describe('as a net below what others begin', () => {
    beforeEach(() => {
      target.whileMoved = 'catches'
    })

    it('run in the morning after something happened, and at the last turn', async () => {
      const begun = clock.now()
      clock.at(begun + 2 * HOUR, () => schedules.wake())
      clock.at(begun + 3 * HOUR, () => schedules.wake())

      await clock.advanceTo(begun + 96 * HOUR)

      const hours = runs.map((time) => Math.floor((time - begun) / HOUR))
      expect(hours).toEqual([0, 12, 95])
    })

    it('run within a short move, too', async () => {
      await clock.advanceTo(clock.now() + 3 * MINUTE)

      expect(gaps()).toEqual([2])
    })

    it('have their next turn again when the clock has stopped, though it was to go on', async () => {
      clock.at(clock.now() + 2 * HOUR, () => schedules.wake())
      clock.at(clock.now() + 3 * HOUR, () => clock.stopMoving())

      await clock.advanceTo(clock.now() + 96 * HOUR)
      schedules.rest()

      expect((clock.nextDue() ?? 0) - clock.now()).toBeLessThanOrEqual(MINUTE)
    })
  })
})
