import type { Failure } from './branch.ts'
import type { Invocation } from './service-call.ts'
import type { TokenAnswer } from './task-state.ts'

/** What reaches an execution from outside. */
export type Message =
  | { readonly kind: 'go' }
  | { readonly kind: 'time' }
  | {
      readonly kind: 'invoked'
      readonly branch: number
      readonly attempt: number
      readonly invocation: Invocation
    }
  | { readonly kind: 'child'; readonly child: number }
  | {
      readonly kind: 'token'
      readonly branch: number
      readonly token: string
      /** `undefined` is a heartbeat. */
      readonly answer: TokenAnswer | undefined
      /** Told whether the task was still waiting. */
      readonly accepted: (accepted: boolean) => void
    }
  | { readonly kind: 'stop'; readonly failure: Failure; readonly stopped: () => void }

/** Answers a message that found its execution already ended. */
export const refuse = (message: Message): void => {
  if (message.kind === 'token') message.accepted(false)
  if (message.kind === 'stop') message.stopped()
}

/** Stops an execution that the one which started it waits for no more; nobody waits for its end either. */
export const giveUp = (parentArn: string): Message => ({
  kind: 'stop',
  failure: {
    error: undefined,
    cause: `The Task state in AWS Step Functions execution [${parentArn}] which was managing this resource was aborted`,
  },
  stopped: () => undefined,
})
