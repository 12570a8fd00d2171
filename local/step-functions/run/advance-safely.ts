import { advance } from './advance.ts'
import { RUNTIME_ERROR } from './fail.ts'
import { type Message, refuse } from './message.ts'
import type { Run } from './run.ts'

/** A fault of the engine must end this execution only, and must be seen. */
export const advanceSafely = async (run: Run, message: Message): Promise<void> => {
  try {
    await advance(run, message)
  } catch (error) {
    console.error(`Step Functions: ${run.identity.arn} failed inside the engine`, error)
    refuse(message)
    const failure = { error: RUNTIME_ERROR, cause: String(error) }
    run.recordLast(run.branches.get(0)?.lastEvent ?? 0, 'ExecutionFailed', failure)
    run.ending = { status: 'FAILED', failure }
  }
}
