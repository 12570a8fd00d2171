import type { MiddlewareObj } from '@middy/core'
import { systemClock } from '../clock.ts'
import { takeFollowUps } from './follow-ups.ts'
import type { JobWaker } from './wake-jobs.ts'

/** Wakes, at the end of an invocation, however it ended, the jobs that follow up what it has written. */
export const wakesJobs = (waker: (() => JobWaker) | undefined): MiddlewareObj => {
  const wake = async (): Promise<void> => {
    const jobs = takeFollowUps(systemClock.now())
    await Promise.all(jobs.map((job) => waker?.().wake(job)))
  }
  return { after: wake, onError: wake }
}
