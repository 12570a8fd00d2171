import { account } from '../template/place.ts'
import type { RequestContext } from './conditions.ts'
import type { Statement } from './statement.ts'

/** Who makes a call: the role whose policies decide, and the session's name, which for a function is the function's. */
export interface Caller {
  readonly roleArn: string
  readonly session: string
}

export interface Demand {
  /** For example `dynamodb:PutItem`. */
  readonly action: string
  readonly resource: string
  readonly context?: RequestContext
}

export interface Decision {
  readonly caller: Caller
  readonly demand: Demand
  readonly isAllowed: boolean
}

/** The service refuses: the message is worded as IAM's own, the kind of refusal included. */
export class AccessDenied extends Error {
  override readonly name = 'AccessDenied'
}

const NOTHING: RequestContext = {}

/** Decides by the policies of the template what each role may do, as IAM does: a deny wins, and silence is a no. */
export class Guard {
  readonly #roles: ReadonlyMap<string, readonly Statement[]>
  readonly #onDecision: ((decision: Decision) => void) | undefined
  readonly #decided = new Map<string, string>()

  constructor(
    roles: ReadonlyMap<string, readonly Statement[]>,
    onDecision?: ((decision: Decision) => void) | undefined,
  ) {
    this.#roles = roles
    this.#onDecision = onDecision
  }

  knows(roleArn: string): boolean {
    return this.#roles.has(roleArn)
  }

  /** Throws `AccessDenied` for the first demand that the caller's policies do not allow. */
  demand(caller: Caller, demands: readonly Demand[]): void {
    for (const demand of demands) {
      const refusal = this.refusalOf(caller, demand)
      if (refusal !== undefined) throw new AccessDenied(refusal)
    }
  }

  allows(caller: Caller, demand: Demand): boolean {
    return this.refusalOf(caller, demand) === undefined
  }

  /** Why the caller may not do this, in IAM's words; `undefined` when it may. */
  refusalOf(caller: Caller, demand: Demand): string | undefined {
    const reason = this.#reasonAgainst(caller.roleArn, demand)
    this.#onDecision?.({ caller, demand, isAllowed: reason === '' })
    return reason === '' ? undefined : messageOf(caller, demand, reason)
  }

  #reasonAgainst(roleArn: string, { action, resource, context }: Demand): string {
    const key = `${roleArn} ${action} ${resource}`
    // Only decisions without conditions are cached, so they do not depend on the context.
    const known = this.#decided.get(key)
    if (known !== undefined) return known
    const about = (this.#roles.get(roleArn) ?? []).filter((statement) => statement.covers(action, resource))
    const reason = decide(about, context ?? NOTHING, action)
    if (!about.some(({ isConditional }) => isConditional)) this.#decided.set(key, reason)
    return reason
  }
}

const decide = (about: readonly Statement[], context: RequestContext, action: string) => {
  const applying = about.filter((statement) => statement.applies(context))
  if (applying.some(({ effect }) => effect === 'Deny'))
    return 'with an explicit deny in an identity-based policy'
  if (applying.length === 0) return `because no identity-based policy allows the ${action} action`
  return ''
}

const messageOf = ({ roleArn, session }: Caller, { action, resource }: Demand, reason: string) => {
  const user = `arn:aws:sts::${account}:assumed-role/${roleArn.split('/').at(-1)}/${session}`
  return `User: ${user} is not authorized to perform: ${action} on resource: ${resource} ${reason}`
}
