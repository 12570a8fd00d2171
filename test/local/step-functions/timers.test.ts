import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Activity } from '../../../local/clock/activity.ts'
import { MovableClock } from '../../../local/clock/movable-clock.ts'
import { Timers } from '../../../local/step-functions/timers.ts'

const HOUR = 3_600_000

/** For each of some executions, times set one after the other; `undefined` takes the last one back. */
const settings = fc.array(
  fc.tuple(fc.nat(20), fc.option(fc.integer({ min: HOUR, max: 2 * HOUR }), { nil: undefined })),
  { maxLength: 60 },
)

describe('timers', () => {
  it('wake each execution once, at the time set for it last', async () => {
    await fc.assert(
      fc.asyncProperty(settings, async (sets) => {
        const clock = new MovableClock(new Activity())
        const start = clock.now()
        const woken: { id: number; after: number }[] = []
        const timers = new Timers(clock, (id) => woken.push({ id, after: clock.now() - start }))
        const wanted = [...new Map(sets)].filter(([, after]) => after !== undefined)
        for (const [id, after] of sets) timers.set(id, after === undefined ? undefined : start + after)

        await clock.advanceTo(start + 3 * HOUR)
        clock.stop()

        const inOrder = wanted.map(([id]) => id).sort((a, b) => a - b)
        expect(woken.map(({ id }) => id).sort((a, b) => a - b)).toEqual(inOrder)
        for (const { id, after } of woken) {
          const late = after - Number(wanted.find(([wantedId]) => wantedId === id)?.[1])
          expect(late).toBeGreaterThanOrEqual(0)
          expect(late).toBeLessThan(1000)
        }
      }),
      { numRuns: 50 },
    )
  })
})
