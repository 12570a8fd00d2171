import { describe, expect, it } from 'vitest'
import { Activity } from '../../../local/clock/activity.ts'
import { MovableClock } from '../../../local/clock/movable-clock.ts'

const SECOND = 1000

const prepare = () => {
  const activity = new Activity()
  const clock = new MovableClock(activity)
  const told: string[] = []
  const start = Math.ceil(clock.now() / SECOND) * SECOND + 60 * SECOND
  /** A timer whose work takes until the event loop has come round. */
  const work = (name: string, at: number) =>
    clock.at(start + at, () => {
      told.push(`${name} begins`)
      const end = activity.begin()
      setImmediate(() => {
        told.push(`${name} ends`)
        end()
      })
    })
  return { clock, told, start, work }
}

describe('a clock that is moved', () => {
  it('does together what falls due within one second, and what follows only when that is done', async () => {
    const { clock, told, start, work } = prepare()
    work('first', 200)
    work('second', 600)
    work('later', 1200)

    await clock.advanceTo(start + 5 * SECOND)
    clock.stop()

    expect(told).toEqual([
      'first begins',
      'second begins',
      'first ends',
      'second ends',
      'later begins',
      'later ends',
    ])
  })

  it('goes no further than it is told, not even to the end of a second', async () => {
    const { clock, told, start, work } = prepare()
    work('due', 200)
    work('not due', 600)

    await clock.advanceTo(start + 300)
    clock.stop()

    expect(told).toEqual(['due begins', 'due ends'])
    expect(clock.now()).toBeLessThan(start + 600)
  })
})
