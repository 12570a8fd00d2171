import appraisal from './appraisal.asl.json' with { type: 'json' }
import appraisalCycle from './appraisal-cycle.asl.json' with { type: 'json' }
import calibration from './calibration.asl.json' with { type: 'json' }
import coaching from './coaching.asl.json' with { type: 'json' }
import humanTask from './human-task.asl.json' with { type: 'json' }
import result from './result.asl.json' with { type: 'json' }
import reward from './reward.asl.json' with { type: 'json' }
import { type Workflow, workflowSchema } from './workflow-graph.ts'

/** Every state machine by its name, as much of it as a drawing needs. */
export const definitions: Readonly<Record<string, Workflow>> = Object.fromEntries(
  Object.entries({
    'appraisal-cycle': appraisalCycle,
    appraisal,
    calibration,
    result,
    coaching,
    reward,
    'human-task': humanTask,
  }).map(([machine, definition]) => [machine, workflowSchema.parse(definition)]),
)
