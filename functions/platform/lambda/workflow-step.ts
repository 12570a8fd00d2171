import middy from '@middy/core'
import type * as z from 'zod'
import type { JobWaker } from '../jobs/wake-jobs.ts'
import { wakesJobs } from '../jobs/wakes-jobs.ts'
import { writesMetrics } from '../log/metrics.ts'
import { lazily } from './lazily.ts'
import { namedErrors } from './named-errors.ts'

interface WorkflowStep<Schema extends z.ZodType, Output, Deps> {
  readonly input: Schema
  readonly run: (input: z.output<Schema>, deps: Deps) => Promise<Output>
  readonly deps: () => Deps
  /** Wakes the jobs for which the step writes something. */
  readonly waker?: () => JobWaker
}

/**
 * The Lambda of an action that a workflow calls: parses the input, builds the deps on first use, names errors by how
 * to retry them (`TransientError` is worth another try, anything else is not).
 */
export const workflowStep = <Schema extends z.ZodType, Output, Deps>(
  step: WorkflowStep<Schema, Output, Deps>,
) => {
  const deps = lazily(step.deps)
  return middy<unknown, Output>()
    .use(namedErrors())
    .use(writesMetrics())
    .use(wakesJobs(step.waker))
    .handler(async (event) => step.run(step.input.parse(event), deps()))
}
