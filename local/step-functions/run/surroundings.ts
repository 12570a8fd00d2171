import type { MachineCall } from '../engine-options.ts'

export interface ChildRequest {
  readonly machineArn: string
  readonly name: string | undefined
  readonly input: string
  readonly parent: number | undefined
}

export interface ChildStart {
  readonly id: number
  readonly arn: string
  readonly startedAt: number
}

/** What the steps of an execution need from the world around it. */
export interface Surroundings {
  now(): number
  /** Starts another execution in the same turn; throws `ServiceError`. */
  startChild(request: ChildRequest): ChildStart
  /** Owes a stop to an execution started by a task that is given up, if the role of `parent` may stop it. */
  stopChild(id: number, parent: number): void
  /** The description of an execution that has ended; `undefined` while it runs. */
  describeEnded(id: number): ChildDescription | undefined
  entered(machineArn: string, state: string): void
  /** Why the role may not do this; `undefined` when it may. */
  refusalOf(call: MachineCall): string | undefined
}

export interface ChildDescription {
  readonly arn: string
  readonly name: string
  readonly machineArn: string
  readonly status: string
  readonly input: string
  readonly output: string | undefined
  readonly error: string | undefined
  readonly cause: string | undefined
  readonly startedAt: number
  readonly stoppedAt: number
}
