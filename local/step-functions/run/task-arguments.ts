import { isObject, type Json } from '../json.ts'
import { argumentsOf } from '../machine/integration.ts'
import type { TaskState } from '../machine/machine.ts'

/** Arguments that must be texts, where they are given. */
const TEXTS = ['FunctionName', 'StateMachineArn', 'Name', 'TableName']

/** Why the arguments of a task cannot be given to its service, in the service's words; `undefined` when they can. */
export const complaintAbout = (state: TaskState, args: Json): string | undefined => {
  const known = argumentsOf(state)
  if (!known) return undefined
  const given = Object.entries(isObject(args) ? args : {}).filter(([, value]) => value !== null)
  const complaints = [
    ...known.required
      .filter((name) => !given.some(([one]) => one === name))
      .map((name) => `The field '${name}' is required but was missing`),
    ...given.flatMap(([name, value]) => {
      if (!known.required.includes(name) && !known.optional.includes(name))
        return [`The field '${name}' is not supported by Step Functions`]
      return TEXTS.includes(name) && typeof value !== 'string'
        ? [`The value for the field '${name}' must be a STRING`]
        : []
    }),
  ]
  if (complaints.length === 0) return undefined
  return `The Parameters '${JSON.stringify(args)}' could not be used to start the Task: [${complaints.join(', ')}]`
}
