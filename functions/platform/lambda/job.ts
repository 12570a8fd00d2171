import middy from '@middy/core'
import type * as z from 'zod'
import { writesMetrics } from '../log/metrics.ts'
import { lazily } from './lazily.ts'
import { namedErrors } from './named-errors.ts'

interface Job<Schema extends z.ZodType, Deps> {
  readonly event: Schema
  readonly run: (event: z.output<Schema>, deps: Deps, timeLeft: () => number) => Promise<void>
  readonly deps: () => Deps
}

/** The Lambda of a deed that a schedule or an event calls. `timeLeft` is in milliseconds. */
export const job = <Schema extends z.ZodType, Deps>({
  event: schema,
  run,
  deps: make,
}: Job<Schema, Deps>) => {
  const deps = lazily(make)
  return middy<unknown, void>()
    .use(namedErrors())
    .use(writesMetrics())
    .handler(async (event, context) =>
      run(schema.parse(event), deps(), () => context.getRemainingTimeInMillis()),
    )
}
