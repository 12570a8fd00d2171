import { setTimeout as delay } from 'node:timers/promises'
import * as z from 'zod'
import { type JobRunDeps, jobRunsOf } from './job-runs.ts'
import type { JobName } from './wakes.ts'

/** The event of a job: its schedule's, or that of `JobWaker`, which has begun the run already. */
export const jobEvent = z.object({ woken: z.boolean().optional() })
type JobEvent = z.output<typeof jobEvent>

/**
 * A run that was woken first waits until nobody has asked for so long, in milliseconds: what belongs together, such as
 * one person's tasks, is found together, and an index shows by then what was just written.
 */
const QUIET = 100
const LONGEST_WAIT = 1_500
/** A run looks once more only while so much time is left, in milliseconds. */
const TIME_TO_LOOK_AGAIN = 30_000

/** Gives how often was asked by then. */
const untilQuiet = async (asks: () => Promise<number>): Promise<number> => {
  let seen = await asks()
  for (let waited = 0; waited < LONGEST_WAIT; waited += QUIET) {
    await delay(QUIET)
    const now = await asks()
    if (now === seen) break
    seen = now
  }
  return seen
}

/**
 * Lets runs of a job follow each other, whoever asks for them: its schedule, or those whose writes it follows up. A run
 * looks again as long as it was asked for meanwhile, so that many writes at once are followed by few runs. `isAside`
 * tells events that are carried out at once and apart.
 */
export const inOneRun =
  <Event extends JobEvent, Deps extends JobRunDeps>(
    job: JobName,
    run: (event: Event, deps: Deps, timeLeft: () => number) => Promise<void>,
    isAside: (event: Event) => boolean = () => false,
  ) =>
  async (event: Event, deps: Deps, timeLeft: () => number): Promise<void> => {
    if (isAside(event)) return run(event, deps, timeLeft)
    const { ask, asks, end, endUnlessAsked } = jobRunsOf(job, deps)
    const begun = event.woken ? undefined : await ask()
    if (!event.woken && begun === undefined) return
    try {
      let seen = begun ?? (await untilQuiet(asks))
      await run(event, deps, timeLeft)
      while (!(await endUnlessAsked(seen))) {
        if (timeLeft() < TIME_TO_LOOK_AGAIN) return await end()
        seen = await untilQuiet(asks)
        await run(event, deps, timeLeft)
      }
    } catch (error) {
      await end()
      throw error
    }
  }
