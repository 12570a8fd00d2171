import type { Json } from '../json.ts'
import { MOST_EVENTS } from '../limits.ts'
import type { Block, Machine, State } from '../machine/machine.ts'
import { type Branch, type Counters, dueTimeOf, type Failure } from './branch.ts'
import type { Callee } from './service-call.ts'
import type { Surroundings } from './surroundings.ts'

/** What does not change about an execution while it runs. */
export interface Identity {
  readonly id: number
  readonly arn: string
  readonly name: string
  readonly machine: { readonly id: number; readonly arn: string; readonly name: string }
  readonly roleArn: string
  readonly startedAt: number
  readonly input: Json
}

export interface NewEvent {
  readonly id: number
  readonly time: number
  readonly type: string
  readonly previous: number
  readonly details: string | undefined
}

export type Ending =
  | { readonly status: 'SUCCEEDED'; readonly output: string }
  | { readonly status: 'FAILED' | 'TIMED_OUT' | 'ABORTED'; readonly failure: Failure }

/** A call of a function or another service owed to a branch once the turn is journalled. */
export interface Call {
  readonly branch: number
  readonly attempt: number
  readonly to: Callee
  /** JSON text. */
  readonly payload: string
}

/** The history has no place for another event. */
export class HistoryIsFull extends Error {}

/** A running execution in memory, with what the present turn has changed and not yet journalled. */
export class Run {
  readonly identity: Identity
  readonly machine: Machine
  readonly counters: Counters
  readonly branches: Map<number, Branch>
  readonly world: Surroundings
  events: NewEvent[] = []
  calls: Call[] = []
  changed = new Set<number>()
  removed = new Set<number>()
  ending: Ending | undefined
  /** Branches that have a state to enter. */
  readonly ready: Branch[] = []
  /** Branches that have ended, with their failure if they failed, and whose parents have not heard of it yet. */
  readonly ended: { readonly branch: Branch; readonly failure: Failure | undefined }[] = []

  constructor(
    identity: Identity,
    machine: Machine,
    counters: Counters,
    branches: Map<number, Branch>,
    world: Surroundings,
  ) {
    this.identity = identity
    this.machine = machine
    this.counters = counters
    this.branches = branches
    this.world = world
    for (const branch of branches.values()) if (branch.next) this.ready.push(branch)
  }

  /** Sends a branch on to a state of its block. */
  goTo(branch: Branch, state: string, input: Json): void {
    branch.visit = undefined
    branch.waiting = undefined
    branch.next = { state, input }
    this.ready.push(branch)
    this.changed.add(branch.id)
  }

  blockOf(branch: Branch): Block {
    const block = this.machine.blocks[branch.block]
    if (!block) throw new Error(`No block ${branch.block} in the definition of ${this.identity.arn}`)
    return block
  }

  stateOf(branch: Branch): State {
    const name = branch.visit?.state
    const state = name === undefined ? undefined : this.blockOf(branch).states.get(name)
    if (!state) throw new Error(`No state ${name} in the definition of ${this.identity.arn}`)
    return state
  }

  branch(id: number): Branch {
    const branch = this.branches.get(id)
    if (!branch) throw new Error(`No branch ${id} in ${this.identity.arn}`)
    return branch
  }

  /** Adds an event that follows the branch's last one, and makes it the last. */
  record(branch: Branch, type: string, details?: object): number {
    branch.lastEvent = this.recordAfter(branch.lastEvent, type, details)
    this.changed.add(branch.id)
    return branch.lastEvent
  }

  /** Adds an event that follows `previous`; gives its number. */
  recordAfter(previous: number, type: string, details?: object): number {
    if (this.counters.lastEvent + 1 >= MOST_EVENTS) throw new HistoryIsFull()
    return this.recordLast(previous, type, details)
  }

  /** Adds an event even when it is the last that the history has place for. */
  recordLast(previous: number, type: string, details?: object): number {
    const id = ++this.counters.lastEvent
    this.events.push({
      id,
      time: this.world.now(),
      type,
      previous,
      details: details && JSON.stringify(details),
    })
    this.changed.add(0)
    return id
  }

  addBranch(branch: Branch): void {
    this.branches.set(branch.id, branch)
    this.changed.add(branch.id)
    this.changed.add(0)
  }

  removeBranch(id: number): void {
    this.branches.delete(id)
    this.changed.delete(id)
    this.removed.add(id)
  }

  /** Why the machine's role may not do something, in IAM's words; `undefined` when it may. */
  refusalOf(action: string, resource: string): string | undefined {
    const { roleArn, machine } = this.identity
    return this.world.refusalOf({ roleArn, session: machine.name, action, resource })
  }

  childrenOf(id: number): Branch[] {
    return [...this.branches.values()].filter((branch) => branch.parent === id)
  }

  /** When the execution must be woken at the latest, epoch milliseconds. */
  nextDue(): number | undefined {
    let due = this.counters.deadline
    for (const branch of this.branches.values()) {
      const time = dueTimeOf(branch.waiting)
      if (time !== undefined && (due === undefined || time < due)) due = time
    }
    return due
  }
}
