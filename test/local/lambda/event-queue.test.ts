import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Activity } from '../../../local/clock/activity.ts'
import { MovableClock } from '../../../local/clock/movable-clock.ts'
import { EventQueue } from '../../../local/lambda/event-queue.ts'

const MINUTE = 60_000

let store: DatabaseSync
let activity: Activity
let clock: MovableClock
let deliveries: { payload: string; time: number }[]
let failures: number
let given: string[]

const makeQueue = (retries = 2) =>
  new EventQueue({
    store,
    clock,
    activity,
    invoke: async (_name, payload) => {
      deliveries.push({ payload, time: clock.now() })
      failures -= 1
      return failures >= 0
        ? { statusCode: 200, payload: '{}', functionError: 'Unhandled' }
        : { statusCode: 200, payload: '{}' }
    },
    retriesOf: () => retries,
    log: (line) => given.push(line),
  })

const left = () => store.prepare('SELECT count(*) AS number FROM events').get()?.number

beforeEach(() => {
  store = new DatabaseSync(':memory:')
  activity = new Activity()
  clock = new MovableClock(activity)
  deliveries = []
  failures = 0
  given = []
})

afterEach(() => clock.stop())

describe('an event for a function', () => {
  it('is forgotten once it was taken', async () => {
    makeQueue().add('hear', '"a"')
    await activity.idle()

    expect(deliveries).toHaveLength(1)
    expect(left()).toBe(0)
  })

  it('is tried again after one and after two minutes, then given up', async () => {
    failures = 9
    makeQueue().add('hear', '"a"')

    await clock.advanceTo(clock.now() + 60 * MINUTE)

    const waits = deliveries
      .slice(1)
      .map(({ time }, at) => Math.round((time - (deliveries[at]?.time ?? 0)) / MINUTE))
    expect(waits).toEqual([1, 2])
    expect(left()).toBe(0)
    expect(given).toEqual(['hear failed 3 times; its event is given up: "a"'])
  })

  it('is not tried again where the template says so', async () => {
    failures = 9
    makeQueue(0).add('hear', '"a"')

    await clock.advanceTo(clock.now() + 60 * MINUTE)

    expect(deliveries).toHaveLength(1)
  })

  it('is delivered by the next run of the machine when this one ended on the way', async () => {
    const before = makeQueue()
    before.add('hear', '"a"')
    before.stop()
    await activity.idle()

    makeQueue().resume()
    await activity.idle()

    expect(deliveries.map(({ payload }) => payload)).toEqual(['"a"', '"a"'])
    expect(left()).toBe(0)
  })
})
