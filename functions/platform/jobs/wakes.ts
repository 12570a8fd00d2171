/** The jobs that take up what others have written, by the names of their functions. */
export type JobName = 'send-mail' | 'import-people' | 'write-exports' | 'check-periods' | 'resend-signals'

/** The job that a write gives something to do, and from when. */
export interface JobWake {
  readonly job: JobName
  readonly from?: Date | undefined
}

const noted = new Map<JobName, number>()

/** Notes for the end of this invocation that a job has something to do, however often it is noted. */
export const noteWake = (job: JobName, from?: Date): void => {
  noted.set(job, Math.min(noted.get(job) ?? Number.POSITIVE_INFINITY, from?.getTime() ?? 0))
}

/** Notes the jobs that writes wake, once those are carried out. */
export const noteWakes = (writes: readonly { readonly wakes?: JobWake | undefined }[]): void => {
  for (const { wakes } of writes) if (wakes) noteWake(wakes.job, wakes.from)
}

/** The jobs noted since the last call that have something to do by now; what is due later waits for their schedule. */
export const takeWakes = (now: Date): JobName[] => {
  const due = [...noted].filter(([, from]) => from <= now.getTime()).map(([job]) => job)
  noted.clear()
  return due
}
