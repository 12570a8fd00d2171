import * as z from 'zod'
import type { Cloud } from '../../local/cloud.ts'
import type { ProgressBar } from './show-progress.ts'
import { countExecutions } from './tally.ts'

const Machine = z.object({ executions: z.array(z.object({ status: z.string() })) })

const isEnded = async (cloud: Cloud): Promise<boolean> => {
  const listed = Machine.parse(
    await cloud.engine.handle('ListExecutions', { stateMachineArn: cloud.nameOf('appraisal-cycle') }),
  )
  return listed.executions.length > 0 && listed.executions.every(({ status }) => status !== 'RUNNING')
}

const STEPS_BETWEEN_LOOKS = 2

/** Shows how far a period has come, by its appraisals and results; answers whether its workflow has ended. */
export const watchProgress = (cloud: Cloud, employees: number, bar: ProgressBar) => {
  let steps = 0
  return async (now: Date): Promise<boolean> => {
    steps += 1
    if (steps % STEPS_BETWEEN_LOOKS === 1) {
      const reviewed = await countExecutions(cloud, 'appraisal', 'SUCCEEDED')
      const closed = await countExecutions(cloud, 'result', 'SUCCEEDED')
      const day = now.toISOString().slice(0, 10)
      bar.show((reviewed + closed) / (2 * employees), `${day} · ${reviewed} reviewed · ${closed} closed`)
    }
    return isEnded(cloud)
  }
}
