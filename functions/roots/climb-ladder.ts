import { systemClock } from '../platform/clock.ts'
import { ClimbLadderInput, climbLadder } from '../platform/human-tasks/climb-ladder.ts'
import { workflowStep } from '../platform/lambda/workflow-step.ts'
import { tablesOfEnvironment } from '../platform/table/table.ts'
import { tasks } from './tasks.ts'

export const handler = workflowStep({
  input: ClimbLadderInput,
  run: climbLadder,
  deps: () => ({ tables: tablesOfEnvironment(), clock: systemClock, tasks }),
})
