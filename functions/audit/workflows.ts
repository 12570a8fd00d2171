import appraisal from '../../workflows/appraisal.asl.json' with { type: 'json' }
import appraisalCycle from '../../workflows/appraisal-cycle.asl.json' with { type: 'json' }
import calibration from '../../workflows/calibration.asl.json' with { type: 'json' }
import coaching from '../../workflows/coaching.asl.json' with { type: 'json' }
import humanTask from '../../workflows/human-task.asl.json' with { type: 'json' }
import result from '../../workflows/result.asl.json' with { type: 'json' }
import reward from '../../workflows/reward.asl.json' with { type: 'json' }
import { type Workflow, workflowSchema } from './workflow-graph.ts'

const DEFINITIONS = {
  'appraisal-cycle': appraisalCycle,
  appraisal,
  calibration,
  result,
  coaching,
  reward,
  'human-task': humanTask,
} as const

/** The state machines, by the names under which their executions are archived. */
export type MachineName = keyof typeof DEFINITIONS

export const MACHINES = Object.keys(DEFINITIONS).filter((name): name is MachineName => name in DEFINITIONS)

export const isMachine = (name: string): name is MachineName => Object.hasOwn(DEFINITIONS, name)

/** The definition of a state machine as it is deployed together with this page. */
export const workflowOf = (machine: MachineName): Workflow => workflowSchema.parse(DEFINITIONS[machine])
