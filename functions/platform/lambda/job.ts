import middy from '@middy/core'
import type * as z from 'zod'
import type { JobWaker } from '../jobs/wake-jobs.ts'
import { wakesJobs } from '../jobs/wakes-jobs.ts'
import { writesMetrics } from '../log/metrics.ts'
import { lazily } from './lazily.ts'
import { namedErrors } from './named-errors.ts'

interface Job<Schema extends z.ZodType, Deps> {
  readonly event: Schema
  readonly run: (event: z.output<Schema>, deps: Deps, timeLeft: () => number) => Promise<void>
  readonly deps: () => Deps
  /** Wakes the jobs that follow up what this one writes. */
  readonly waker?: () => JobWaker
}

/** The Lambda of an action that a schedule or an event calls. `timeLeft` is in milliseconds. */
export const job = <Schema extends z.ZodType, Deps>({
  event: schema,
  run,
  deps: make,
  waker,
}: Job<Schema, Deps>) => {
  const deps = lazily(make)
  return middy<unknown, void>()
    .use(namedErrors())
    .use(writesMetrics())
    .use(wakesJobs(waker))
    .handler(async (event, context) =>
      run(schema.parse(event), deps(), () => context.getRemainingTimeInMillis()),
    )
}
