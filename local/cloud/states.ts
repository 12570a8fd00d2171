import { StartError } from '../start-error.ts'
import { StepFunctionsEngine } from '../step-functions/engine.ts'
import type { EngineOptions } from '../step-functions/engine-options.ts'
import { handleRequest } from '../step-functions/http.ts'

/** Step Functions as the rest of the machine sees it. */
export interface States {
  /** One call of the API with its parsed input, such as `DescribeExecution`. */
  handle(action: string, request: unknown): Promise<unknown>
  /** One request of the JSON 1.0 protocol. */
  answer(target: string, body: string): Promise<{ status: number; body: string }>
  resume(): Promise<void>
  close(): Promise<void>
}

/** Opens the engine on its journal; executions go on from `resume`. */
export const startStates = (options: EngineOptions): States => {
  const engine = openEngine(options)
  return {
    handle: (action, request) => engine.handle(action, request),
    answer: (target, body) => handleRequest(engine, target, body),
    resume: () => engine.resume(),
    close: () => engine.close(),
  }
}

const openEngine = (options: EngineOptions) => {
  try {
    return new StepFunctionsEngine(options)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new StartError(`The file ${options.journal} is corrupt (${why}); move it away or restore it.`, {
      cause,
    })
  }
}
