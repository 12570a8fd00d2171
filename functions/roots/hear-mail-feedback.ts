import { systemClock } from '../platform/clock.ts'
import { job } from '../platform/lambda/job.ts'
import { hearMailFeedback, snsEvent } from '../platform/mail/hear-mail-feedback.ts'
import { tablesOfEnvironment } from '../platform/table/table.ts'
import { tasks } from './tasks.ts'

export const handler = job({
  event: snsEvent,
  run: hearMailFeedback,
  deps: () => ({ tables: tablesOfEnvironment(), clock: systemClock, tasks }),
})
