import type { MiddlewareObj } from '@middy/core'
import { systemClock } from '../clock.ts'
import type { JobWaker } from './wake-jobs.ts'
import { takeWakes } from './wakes.ts'

/** Wakes, at the end of an invocation, however it ended, the jobs for which it has written something. */
export const wakesJobs = (waker: (() => JobWaker) | undefined): MiddlewareObj => {
  const wake = async (): Promise<void> => {
    const jobs = takeWakes(systemClock.now())
    await Promise.all(jobs.map((job) => waker?.().wake(job)))
  }
  return { after: wake, onError: wake }
}
