import { systemClock } from '../platform/clock.ts'
import { OpenTaskInput, openTask } from '../platform/human-tasks/open-task.ts'
import { jobWakerOfEnvironment } from '../platform/jobs/wake-jobs.ts'
import { workflowStep } from '../platform/lambda/workflow-step.ts'
import { tablesOfEnvironment } from '../platform/table/table.ts'
import { tellMissingOfficer } from '../records/missing-officer.ts'
import { openOnAppraisal } from '../records/opening.ts'
import { tasks } from './tasks.ts'

export const handler = workflowStep({
  input: OpenTaskInput,
  run: openTask,
  deps: () => ({
    tables: tablesOfEnvironment(),
    clock: systemClock,
    tasks,
    opening: openOnAppraisal,
    lacksOfficer: tellMissingOfficer,
  }),
  waker: jobWakerOfEnvironment,
})
