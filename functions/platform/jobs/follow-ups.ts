/** The jobs that take up what others have written, by the names of their functions. */
export type JobName = 'send-mail' | 'import-people' | 'write-exports' | 'check-periods' | 'resend-signals'

/** What a write is followed by: a job, which has nothing to do before `from`. */
export interface FollowUp {
  readonly job: JobName
  readonly from?: Date | undefined
}

const noted = new Map<JobName, number>()

/** Notes for the end of this invocation that a job has something to do, however often it is noted. */
export const noteFollowUp = (job: JobName, from?: Date): void => {
  noted.set(job, Math.min(noted.get(job) ?? Number.POSITIVE_INFINITY, from?.getTime() ?? 0))
}

/** Notes what follows writes that were carried out. */
export const noteFollowUps = (writes: readonly { readonly followedBy?: FollowUp | undefined }[]): void => {
  for (const { followedBy } of writes) if (followedBy) noteFollowUp(followedBy.job, followedBy.from)
}

/** The jobs noted since the last call that have something to do by now; what is due later waits for their schedule. */
export const takeFollowUps = (now: Date): JobName[] => {
  const due = [...noted].filter(([, from]) => from <= now.getTime()).map(([job]) => job)
  noted.clear()
  return due
}
