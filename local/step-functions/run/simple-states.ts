import { evaluateBoolean, evaluateText } from '../language/typed-value.ts'
import type { ChoiceState, FailState, PassState, SucceedState } from '../machine/machine.ts'
import type { Branch } from './branch.ts'
import { failState, inState, RUNTIME_ERROR } from './fail.ts'
import { leave } from './leave.ts'
import type { Run } from './run.ts'
import { bindingsOf } from './scope.ts'

export const beginPass = (run: Run, branch: Branch, state: PassState | SucceedState): Promise<void> =>
  leave(run, branch, {
    next: state.next,
    output: state.output,
    assign: state.assign,
    otherwise: branch.visit?.input ?? null,
  })

export const beginFail = async (run: Run, branch: Branch, state: FailState): Promise<void> => {
  const bindings = bindingsOf(run, branch)
  const error = state.error && (await evaluateText(state.error, bindings))
  const cause = state.cause && (await evaluateText(state.cause, bindings))
  await failState(run, branch, { error, cause })
}

export const beginChoice = async (run: Run, branch: Branch, state: ChoiceState): Promise<void> => {
  const bindings = bindingsOf(run, branch)
  const otherwise = branch.visit?.input ?? null
  for (const rule of state.choices) {
    if (!(await evaluateBoolean(rule.condition, bindings))) continue
    return leave(run, branch, { next: rule.next, output: rule.output, assign: rule.assign, otherwise })
  }
  if (state.next !== undefined)
    return leave(run, branch, { next: state.next, output: state.output, assign: state.assign, otherwise })
  await failState(run, branch, {
    error: RUNTIME_ERROR,
    cause: inState(
      branch,
      'Failed to transition out of the state. The state does not point to a next state.',
    ),
  })
}
