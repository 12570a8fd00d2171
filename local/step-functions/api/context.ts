import type { MachineCall } from '../engine-options.ts'
import type { Executions } from '../executions.ts'
import type { Journal } from '../journal/journal.ts'
import type { Arns } from '../names.ts'

/** What the calls of the service's API work on. */
export interface ApiContext {
  readonly journal: Journal
  readonly executions: Executions
  readonly arns: Arns
  now(): number
  /** Why a role may not do something; `undefined` when it may. */
  refusalOf(call: MachineCall): string | undefined
}

/** One call: takes the request as parsed and gives the answer, or throws `ServiceError`. */
export type ApiCall = (context: ApiContext, request: unknown) => Promise<object>

/** A time as the protocol writes it: epoch seconds with milliseconds. */
export const secondsOf = (milliseconds: number): number => milliseconds / 1000
