import { executionById, readBranches, runningExecutions, waitersOf } from './journal/execution-records.ts'
import type { Journal } from './journal/journal.ts'
import type { Branch } from './run/branch.ts'
import type { Message } from './run/message.ts'
import type { Run } from './run/run.ts'
import type { Runs } from './runs.ts'
import type { ServiceCalls } from './service-calls.ts'
import type { Timers } from './timers.ts'

const IN_PARALLEL = 500

interface Effects {
  deliver(execution: number, message: Message): void
  stopChild(execution: number, parent: number): void
}

/** Brings the executions of the journal back after a restart: each waits again for what it waited for. */
export class Resumption {
  readonly #journal: Journal
  readonly #runs: Runs
  readonly #timers: Timers
  readonly #calls: ServiceCalls
  readonly #effects: Effects

  constructor(journal: Journal, runs: Runs, timers: Timers, calls: ServiceCalls, effects: Effects) {
    this.#journal = journal
    this.#runs = runs
    this.#timers = timers
    this.#calls = calls
    this.#effects = effects
  }

  async run(): Promise<void> {
    const ids = runningExecutions(this.#journal)
    for (let at = 0; at < ids.length; at += IN_PARALLEL) {
      for (const id of ids.slice(at, at + IN_PARALLEL)) this.#resume(id)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  #resume(id: number): void {
    const run = this.#runs.find(id)
    if (!run) return
    this.#runs.keep(run)
    this.#timers.set(id, run.nextDue())
    if (run.ready.length > 0) this.#effects.deliver(id, { kind: 'go' })
    for (const branch of run.branches.values()) this.#resumeBranch(run, branch)
    const waiters = waitersOf(this.#journal, id)
    if (waiters.some((waiter) => this.#waitsFor(waiter, id))) return
    for (const waiter of waiters) this.#effects.stopChild(id, waiter)
  }

  #resumeBranch(run: Run, { id, waiting }: Branch): void {
    if (waiting?.kind === 'invocation') this.#calls.startAgain(run, run.branch(id), waiting.attempt)
    if (waiting?.kind !== 'child' || waiting.child === undefined) return
    if (executionById(this.#journal, waiting.child)?.stopped !== undefined)
      this.#effects.deliver(run.identity.id, { kind: 'child', child: waiting.child })
  }

  /** Whether an execution still waits for another: it may have given it up just before the engine stopped. */
  #waitsFor(waiter: number, child: number): boolean {
    const { branches } = readBranches(this.#journal, waiter)
    return [...branches.values()].some(({ waiting }) => waiting?.kind === 'child' && waiting.child === child)
  }
}
