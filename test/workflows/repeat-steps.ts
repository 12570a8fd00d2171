import * as z from 'zod'
import { MACHINES } from '../../rehearsal/demo/tally.ts'
import { dumpTables } from '../ground/dump-tables.ts'
import type { Machine } from '../ground/running-machine.ts'

const Event = z.looseObject({
  type: z.string(),
  taskScheduledEventDetails: z.looseObject({ resourceType: z.string(), parameters: z.string() }).optional(),
})
const Trace = z.object({ events: z.array(Event) })
const Call = z.object({ FunctionName: z.string(), Payload: z.unknown() })

/** One call that a workflow made to a function of ours. */
interface Step {
  readonly name: string
  readonly payload: unknown
}

const stepOf = ({ taskScheduledEventDetails: details }: z.output<typeof Event>): Step[] => {
  if (details?.resourceType !== 'lambda') return []
  const { FunctionName, Payload } = Call.parse(JSON.parse(details.parameters))
  return [{ name: FunctionName.split(':').at(-1)?.replace('bina-', '') ?? '', payload: Payload }]
}

/** Its token is kept for one wait; once the next has begun, nobody would send it again. */
const KEEPS_TOKEN = 'await-stage'

const stepsOf = async (machine: Machine, workflow: string, name: string): Promise<Step[]> => {
  const request = { executionArn: machine.executionArn(workflow, name), maxResults: 1000 }
  const { events } = Trace.parse(await machine.cloud.engine.handle('GetExecutionHistory', request))
  const steps = events.flatMap(stepOf)
  return steps.filter((step, at) => at === steps.length - 1 || step.name !== KEEPS_TOKEN)
}

const linesThatDiffer = (before: readonly string[], after: readonly string[]) => {
  const [was, is] = [new Set(before), new Set(after)]
  return [...before.filter((line) => !is.has(line)), ...after.filter((line) => !was.has(line))]
}

/**
 * Has every execution take all its steps once more, as after a crash; gives the names of the steps taken, those that
 * failed, and the lines of the tables that they changed.
 */
export const repeatSteps = async (machine: Machine) => {
  const repeated = new Set<string>()
  const failed: string[] = []
  const before = await dumpTables(machine.tables)
  for (const workflow of MACHINES) {
    for (const { name } of await machine.executions(workflow)) {
      for (const step of await stepsOf(machine, workflow, name)) {
        const { functionError, payload } = await machine.cloud.invoke(step.name, step.payload)
        if (functionError) failed.push(`${step.name}: ${payload}`)
        repeated.add(step.name)
      }
    }
  }
  await machine.cloud.activity.idle()
  return { repeated, failed, changed: linesThatDiffer(before, await dumpTables(machine.tables)) }
}
