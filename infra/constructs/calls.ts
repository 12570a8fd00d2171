import * as z from 'zod'

/** What one workflow file calls, by substitution name. */
export interface Calls {
  readonly functions: ReadonlySet<string>
  readonly machines: ReadonlySet<string>
  /** The other workflows whose end the workflow waits for (`.sync:2`): these need more rights. */
  readonly awaited: ReadonlySet<string>
  /** The only partition keys of Records whose items it updates: IAM's patterns. */
  readonly updates: ReadonlySet<string>
}

const TaskState = z.object({
  Type: z.literal('Task'),
  Resource: z.string(),
  Arguments: z
    .looseObject({ FunctionName: z.string().optional(), StateMachineArn: z.string().optional() })
    .optional(),
})

const everyObjectIn = (value: unknown): object[] => {
  if (value === null || typeof value !== 'object') return []
  return [value, ...Object.values(value).flatMap(everyObjectIn)]
}

const substitutionIn = (text: string | undefined) => text?.match(/^\$\{(\w+)\}/)?.[1]

const OF_ONE_KIND = /^\{% '([A-Z]+#)' & \$\w+ %\}$/
const ON_TABLE = /:(aws-sdk:)?dynamodb:/
const UPDATE = /^arn:aws:states:::aws-sdk:dynamodb:updateItem(\.|$)/
const OwnRecord = z.object({
  TableName: z.string().regex(/^\$\{RecordsTable\}$/),
  Key: z.looseObject({ pk: z.object({ S: z.string().regex(OF_ONE_KIND) }) }),
})

/** The kind of record that a call of a table updates: `TASK#*` of `{% 'TASK#' & $taskId %}`. */
const updatedBy = ({ Resource, Arguments }: z.output<typeof TaskState>): string => {
  const { data: own } = OwnRecord.safeParse(Arguments)
  const kind = own?.Key.pk.S.match(OF_ONE_KIND)?.[1]
  if (UPDATE.test(Resource) && kind) return `${kind}*`
  const what = JSON.stringify(Arguments ?? {})
  throw new Error(`A workflow may only update records of one kind: ${Resource} with ${what}.`)
}

/**
 * Finds the calls of a parsed ASL definition, at any depth of Parallel and Map.
 * @throws Error when it calls a table otherwise than to update records of one kind.
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
    if (ON_TABLE.test(task.Resource)) calls.updates.add(updatedBy(task))
    if (started && task.Resource.endsWith(':startExecution.sync:2')) calls.awaited.add(started)
  }
  return calls
}
