import * as z from 'zod'

/** What one workflow file calls, by substitution name. */
export interface Calls {
  readonly functions: ReadonlySet<string>
  readonly machines: ReadonlySet<string>
  /** Machines whose end the workflow waits for (`.sync:2`): these need more rights. */
  readonly awaited: ReadonlySet<string>
  /** The only partition keys of Records whose items it updates: IAM's patterns. */
  readonly updates: ReadonlySet<string>
}

const TaskState = z.object({
  Type: z.literal('Task'),
  Resource: z.string(),
  Arguments: z
    .looseObject({
      FunctionName: z.string().optional(),
      StateMachineArn: z.string().optional(),
      Key: z.looseObject({ pk: z.object({ S: z.string() }) }).optional(),
    })
    .optional(),
})

const everyObjectIn = (value: unknown): object[] => {
  if (value === null || typeof value !== 'object') return []
  return [value, ...Object.values(value).flatMap(everyObjectIn)]
}

const UPDATE = /^arn:aws:states:::aws-sdk:dynamodb:updateItem\b/

/** `{% 'TASK#' & $taskId %}` as IAM knows it: `TASK#*`. */
const patternOf = (key: string | undefined): string => {
  const kind = key?.match(/^\{% '([A-Z]+#)' & /)?.[1]
  if (!kind) throw new Error(`A workflow updates ${key}, which does not begin with the kind of a record.`)
  return `${kind}*`
}

const substitutionIn = (text: string | undefined) => text?.match(/^\$\{(\w+)\}/)?.[1]

/**
 * Finds the calls of a parsed ASL definition, at any depth of Parallel and Map.
 * @throws Error when it updates an item of which it does not say the kind.
 */
export const callsOf = (definition: unknown): Calls => {
  const calls = {
    functions: new Set<string>(),
    machines: new Set<string>(),
    awaited: new Set<string>(),
    updates: new Set<string>(),
  }
  for (const candidate of everyObjectIn(definition)) {
    const { data: task } = TaskState.safeParse(candidate)
    if (task === undefined) continue
    const called = substitutionIn(task.Arguments?.FunctionName) ?? substitutionIn(task.Resource)
    if (called) calls.functions.add(called)
    const started = substitutionIn(task.Arguments?.StateMachineArn)
    if (started) calls.machines.add(started)
    if (UPDATE.test(task.Resource)) calls.updates.add(patternOf(task.Arguments?.Key?.pk.S))
    if (started && task.Resource.endsWith(':startExecution.sync:2')) calls.awaited.add(started)
  }
  return calls
}
