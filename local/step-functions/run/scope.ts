import type { Json, JsonObject } from '../json.ts'
import type { Bindings } from '../language/expression.ts'
import { hasToken } from '../machine/integration.ts'
import { isFallible } from '../machine/machine.ts'
import type { Branch } from './branch.ts'
import type { Run } from './run.ts'

const itemOf = (run: Run, branch: Branch): JsonObject | undefined => {
  for (
    let at: Branch | undefined = branch;
    at;
    at = at.parent === undefined ? undefined : run.branch(at.parent)
  )
    if (at.item) return { Item: { Index: at.place, Value: at.item.value } }
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
  const map = options.item
    ? { Item: { Index: options.item.place, Value: options.item.value } }
    : itemOf(run, branch)
  return {
    Execution: {
      Id: identity.arn,
      Input: identity.input,
      StartTime: new Date(identity.startedAt).toISOString(),
      Name: identity.name,
      RoleArn: identity.roleArn,
      RedriveCount: 0,
    },
    StateMachine: { Id: identity.machine.arn, Name: identity.machine.name },
    State: {
      Name: state.name,
      EnteredTime: new Date(branch.visit?.enteredAt ?? 0).toISOString(),
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
