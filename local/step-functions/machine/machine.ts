import type { Template } from '../language/template.ts'

/** A state machine's definition, checked and compiled. */
export interface Machine {
  readonly timeoutSeconds: number | undefined
  /** All blocks of states, by number; the first is the machine itself, the others branches and item processors. */
  readonly blocks: readonly Block[]
}

export interface Block {
  readonly startAt: string
  readonly states: ReadonlyMap<string, State>
}

/** The fields of `Assign`, by the variable's name. */
export type Assignments = readonly (readonly [string, Template])[]

interface Common {
  readonly name: string
  /** The state after this one; `undefined` ends the block. */
  readonly next: string | undefined
  readonly output: Template | undefined
  readonly assign: Assignments | undefined
}

export interface Retrier {
  readonly errors: readonly string[]
  readonly intervalSeconds: number
  readonly maxAttempts: number
  readonly backoffRate: number
  readonly maxDelaySeconds: number | undefined
  readonly jitter: boolean
}

export interface Catcher {
  readonly errors: readonly string[]
  readonly next: string
  readonly output: Template | undefined
  readonly assign: Assignments | undefined
}

interface Fallible {
  readonly retry: readonly Retrier[]
  readonly catch: readonly Catcher[]
}

export interface PassState extends Common {
  readonly type: 'Pass'
}

export interface SucceedState extends Common {
  readonly type: 'Succeed'
}

export interface FailState extends Common {
  readonly type: 'Fail'
  readonly error: Template | undefined
  readonly cause: Template | undefined
}

export interface ChoiceRule {
  readonly condition: Template
  readonly next: string
  readonly output: Template | undefined
  readonly assign: Assignments | undefined
}

export interface ChoiceState extends Common {
  readonly type: 'Choice'
  readonly choices: readonly ChoiceRule[]
}

export interface WaitState extends Common {
  readonly type: 'Wait'
  readonly seconds: Template | undefined
  readonly timestamp: Template | undefined
}

/** How a task is done: which service is called and what ends the task. */
export type Integration =
  | { readonly kind: 'function'; readonly functionArn: string }
  | { readonly kind: 'invoke'; readonly callback: boolean }
  /** A call of another service's API, whose task waits for its token. */
  | {
      readonly kind: 'api'
      readonly service: string
      readonly operation: string
      readonly errorPrefix: string
    }
  | { readonly kind: 'startExecution'; readonly wait: 'none' | 'sync' | 'sync:2' | 'callback' }

export interface TaskState extends Common, Fallible {
  readonly type: 'Task'
  readonly integration: Integration
  /** As history events name them: `invoke.waitForTaskToken` and `lambda`; a function's ARN and nothing. */
  readonly resource: string
  readonly resourceType: string | undefined
  readonly arguments: Template | undefined
  readonly timeoutSeconds: Template | undefined
  readonly heartbeatSeconds: Template | undefined
}

export interface ParallelState extends Common, Fallible {
  readonly type: 'Parallel'
  readonly arguments: Template | undefined
  readonly branches: readonly number[]
}

export interface MapState extends Common, Fallible {
  readonly type: 'Map'
  readonly items: Template | undefined
  readonly itemSelector: Template | undefined
  readonly maxConcurrency: Template | undefined
  readonly toleratedCount: Template | undefined
  readonly toleratedPercentage: Template | undefined
  readonly processor: number
}

export type State =
  | PassState
  | SucceedState
  | FailState
  | ChoiceState
  | WaitState
  | TaskState
  | ParallelState
  | MapState

/** Whether a state may hold Retry and Catch. */
export const isFallible = (state: State): state is TaskState | ParallelState | MapState =>
  state.type === 'Task' || state.type === 'Parallel' || state.type === 'Map'
