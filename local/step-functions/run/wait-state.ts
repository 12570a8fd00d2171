import { EvaluationFailure } from '../language/evaluation-failure.ts'
import { parseInstant } from '../language/instant.ts'
import { evaluateSeconds, evaluateText } from '../language/typed-value.ts'
import type { WaitState } from '../machine/machine.ts'
import type { Branch } from './branch.ts'
import { leave } from './leave.ts'
import type { Run } from './run.ts'
import { bindingsOf } from './scope.ts'

const instantOf = (text: string): number => {
  const time = parseInstant(text)
  if (time !== undefined) return time
  throw new EvaluationFailure(
    'Timestamp',
    `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${text}`,
  )
}

export const leaveWait = (run: Run, branch: Branch, state: WaitState): Promise<void> =>
  leave(run, branch, {
    next: state.next,
    output: state.output,
    assign: state.assign,
    otherwise: branch.visit?.input ?? null,
  })

export const beginWait = async (run: Run, branch: Branch, state: WaitState): Promise<void> => {
  const bindings = bindingsOf(run, branch)
  const at = state.seconds
    ? run.world.now() + (await evaluateSeconds(state.seconds, bindings, 0)) * 1000
    : instantOf(state.timestamp ? await evaluateText(state.timestamp, bindings) : '')
  if (at <= run.world.now()) return leaveWait(run, branch, state)
  branch.waiting = { kind: 'until', at }
  run.changed.add(branch.id)
}
