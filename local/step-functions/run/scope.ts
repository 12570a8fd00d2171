import type { Json, JsonObject } from '../json.ts'
import type { Bindings } from '../language/expression.ts'
import { hasToken } from '../machine/integration.ts'
import { isFallible } from '../machine/machine.ts'
import type { Branch } from './branch.ts'
import type { Run } from './run.ts'

/** What the context object tells of the item of a Map; its items always come from the state's own data here. */
const mapItem = (place: number, value: Json): JsonObject => ({
  Item: { Index: place, Value: value, Source: 'STATE_DATA' },
})

/** A time as the context object writes it: without a fraction that is nothing. */
const timeText = (time: number): string => new Date(time).toISOString().replace('.000Z', 'Z')

const itemOf = (run: Run, branch: Branch): JsonObject | undefined => {
  for (
    let at: Branch | undefined = branch;
    at;
    at = at.parent === undefined ? undefined : run.branch(at.parent)
  )
    if (at.item) return mapItem(at.place, at.item.value)
  return undefined
}

const attemptsOf = (branch: Branch): number =>
  branch.visit?.attempts.reduce((sum, attempts) => sum + attempts, 0) ?? 0

export interface ScopeOptions {
  readonly token?: string | undefined
  readonly item?: { readonly place: number; readonly value: Json }
}

/** The context object, as the state that `branch` is in sees it. */
export const contextOf = (run: Run, branch: Branch, options: ScopeOptions = {}): JsonObject => {
  const { identity } = run
  const state = run.stateOf(branch)
  const map = options.item ? mapItem(options.item.place, options.item.value) : itemOf(run, branch)
  return {
    Execution: {
      Id: identity.arn,
      Input: identity.input,
      StartTime: timeText(identity.startedAt),
      Name: identity.name,
      RoleArn: identity.roleArn,
      RedriveCount: 0,
    },
    StateMachine: { Id: identity.machine.arn, Name: identity.machine.name },
    State: {
      Name: state.name,
      EnteredTime: timeText(branch.visit?.enteredAt ?? 0),
      ...(isFallible(state) ? { RetryCount: attemptsOf(branch) } : {}),
    },
    ...(state.type === 'Task' && hasToken(state.integration) && options.token !== undefined
      ? { Task: { Token: options.token } }
      : {}),
    ...(map ? { Map: map } : {}),
  }
}

const variablesOf = (run: Run, branch: Branch): Bindings => {
  if (branch.parent === undefined) return { ...branch.variables }
  return { ...variablesOf(run, run.branch(branch.parent)), ...branch.variables }
}

/** What the expressions of the state that `branch` is in see: `$states`, with `more` in it, and the variables. */
export const bindingsOf = (
  run: Run,
  branch: Branch,
  more: { readonly [name: string]: Json } = {},
  options: ScopeOptions = {},
): Bindings => ({
  ...variablesOf(run, branch),
  states: {
    input: branch.visit?.input ?? null,
    ...more,
    // Most expressions never look at the context, and it is long to build.
    get context() {
      return contextOf(run, branch, options)
    },
  },
})
