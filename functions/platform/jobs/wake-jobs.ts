import type { LambdaClient } from '@aws-sdk/client-lambda'
import { lambdaClient } from '../clients/lambda-client.ts'
import { systemClock } from '../clock.ts'
import { environment } from '../environment.ts'
import { lazily } from '../lambda/lazily.ts'
import { log } from '../log/log.ts'
import { troubleOf } from '../log/trouble.ts'
import { tablesOfEnvironment } from '../table/table.ts'
import { invokeLater } from './invoke-later.ts'
import { type JobRunDeps, jobRunsOf } from './job-runs.ts'
import type { JobName } from './wakes.ts'

/** Has jobs run as soon as there is something for them to do. */
export interface JobWaker {
  /** Has a job run now, or once more where it runs already; never rejects, for its schedule is there in any case. */
  wake(job: JobName): Promise<void>
}

interface WakerDeps extends JobRunDeps {
  readonly lambda: () => LambdaClient
  /** The functions of the jobs that may be woken, by job. */
  readonly functions: ReadonlyMap<string, string>
}

export const jobWakerBy = ({ lambda, functions, ...deps }: WakerDeps): JobWaker => {
  const begin = async (job: JobName, runs: ReturnType<typeof jobRunsOf>) => {
    try {
      await invokeLater(lambda(), functions.get(job) ?? '', { woken: true })
    } catch (error) {
      await runs.end()
      throw error
    }
  }
  return {
    wake: async (job) => {
      if (!functions.has(job)) return
      try {
        const runs = jobRunsOf(job, deps)
        if ((await runs.ask()) !== undefined) await begin(job, runs)
      } catch (error) {
        log('job-not-woken', { job, ...troubleOf(error) })
      }
    },
  }
}

const invoker = lazily(() => lambdaClient({ maxAttempts: 2 }))

/** `WOKEN_JOBS` names the functions of the jobs, as `bina-send-mail,bina-check-periods`. */
const functionsOfEnvironment = (): Map<string, string> =>
  new Map(
    environment('WOKEN_JOBS')
      .split(',')
      .map((name) => [name.replace(/^[^-]+-/, ''), name]),
  )

export const jobWakerOfEnvironment = lazily(() =>
  jobWakerBy({
    lambda: invoker,
    tables: tablesOfEnvironment(),
    clock: systemClock,
    functions: functionsOfEnvironment(),
  }),
)
