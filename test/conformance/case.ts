import type { Json, JsonObject } from '../../local/step-functions/json.ts'

/** How a function of a case answers; `sequence` by call, the last one for all later calls. */
export type Behaviour =
  | { readonly echo: true }
  | { readonly returns: Json }
  | { readonly returnsText: { readonly text: string; readonly times: number } }
  | { readonly throws: { readonly errorType: string; readonly errorMessage: string } }
  | { readonly delaySeconds: number; readonly then: Behaviour }
  | { readonly sequence: readonly Behaviour[] }

export interface Action {
  readonly when: string
  readonly nth?: number
  readonly delaySeconds?: number
  readonly do: 'SendTaskSuccess' | 'SendTaskFailure' | 'SendTaskHeartbeat' | 'StopExecution' | 'nothing'
  readonly output?: Json
  readonly error?: string
  readonly cause?: string
}

/** A state machine, an input, the behaviour of its functions and the history to expect. */
export interface HistoryCase {
  readonly name: string
  readonly kind?: 'history'
  readonly definition: JsonObject
  readonly input: Json
  readonly lambdas?: Record<string, Behaviour>
  readonly machines?: Record<string, JsonObject>
  readonly actions?: readonly Action[]
  readonly unordered?: boolean
  readonly expected: {
    readonly status: string
    readonly output?: Json
    readonly error?: Json
    readonly cause?: Json
    readonly events?: readonly JsonObject[]
  }
}

export interface Step {
  readonly call: string
  readonly request: JsonObject
  readonly expected?: Json
  readonly error?: { readonly type: string; readonly message?: Json }
  readonly as?: string
  readonly until?: JsonObject
}

/** Calls of the API, one after the other, each with the answer or the refusal to expect. */
export interface ApiCase {
  readonly name: string
  readonly kind: 'api'
  readonly steps: readonly Step[]
}

export type Case = HistoryCase | ApiCase
