import type { Json } from '../json.ts'
import type { Bindings } from '../language/expression.ts'
import { evaluateTemplate, type Template } from '../language/template.ts'
import { isTooLong } from '../limits.ts'
import type { Assignments } from '../machine/machine.ts'
import type { Branch } from './branch.ts'
import { finish } from './finish.ts'
import type { Run } from './run.ts'
import { bindingsOf, type ScopeOptions } from './scope.ts'
import { DataLimitExceeded, sizedText } from './size.ts'

export interface Exit {
  readonly next: string | undefined
  readonly output: Template | undefined
  readonly assign: Assignments | undefined
  /** What the state gives when it has no Output. */
  readonly otherwise: Json
  /** What `$states` holds beside the input and the context. */
  readonly states?: { readonly [name: string]: Json }
  readonly scope?: ScopeOptions
}

const evaluateAssignments = async (assign: Assignments, bindings: Bindings): Promise<[string, Json][]> => {
  const values: [string, Json][] = []
  for (const [name, template] of assign) values.push([name, await evaluateTemplate(template, bindings)])
  return values
}

/** The values of an Assign as JSON texts; together they may be no longer than what a state gives. */
const textsOf = (assigned: readonly [string, Json][], state: string): Record<string, string> => {
  const texts = assigned.map(([name, value]) => [name, JSON.stringify(value)] as const)
  if (isTooLong(texts.map(([, text]) => text).join(''))) throw new DataLimitExceeded(state)
  return Object.fromEntries(texts)
}

/** Leaves the present state: evaluates Assign and Output, both over the old variables, and goes on or ends. */
export const leave = async (run: Run, branch: Branch, exit: Exit): Promise<void> => {
  const state = run.stateOf(branch)
  const bindings = exit.assign || exit.output ? bindingsOf(run, branch, exit.states, exit.scope) : {}
  const assigned = exit.assign ? await evaluateAssignments(exit.assign, bindings) : undefined
  const output = exit.output ? await evaluateTemplate(exit.output, bindings) : exit.otherwise
  const text = sizedText(output, state.name)
  const assignedVariables = assigned && textsOf(assigned, state.name)
  run.record(branch, `${state.type}StateExited`, {
    name: state.name,
    output: text,
    ...(assignedVariables && { assignedVariables }),
  })
  for (const [name, value] of assigned ?? []) branch.variables[name] = value
  if (exit.next === undefined) finish(run, branch, output)
  else run.goTo(branch, exit.next, output)
}
