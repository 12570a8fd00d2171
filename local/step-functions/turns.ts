import { setImmediate as nextTick } from 'node:timers/promises'
import type { Activity } from '../clock/activity.ts'
import type { Journal } from './journal/journal.ts'

/** Executions advanced side by side within one turn. */
const MOST_IN_PARALLEL = 64

/**
 * The engine's heartbeat. A turn advances some of the executions that have something to do, makes all their changes
 * lasting in one commit, and only then lets their effects out: nothing happens that the journal does not know.
 */
export class Turns {
  readonly #journal: Journal
  readonly #activity: Activity
  readonly #work: (execution: number) => Promise<void>
  #queue: number[] = []
  #effects: (() => void)[] = []
  #running: Promise<void> | undefined
  #closed = false

  constructor(journal: Journal, activity: Activity, work: (execution: number) => Promise<void>) {
    this.#journal = journal
    this.#activity = activity
    this.#work = work
  }

  /** Lets an execution advance in the next turn. */
  enqueue(execution: number): void {
    this.#queue.push(execution)
    this.#start()
  }

  /** Runs `effect` once all that has been written so far is lasting. */
  afterCommit(effect: () => void): void {
    this.#effects.push(effect)
    this.#start()
  }

  /** Resolves once all that has been written so far is lasting. */
  committed(): Promise<void> {
    if (!this.#journal.isDirty && this.#effects.length === 0) return Promise.resolve()
    return new Promise((resolve) => this.afterCommit(resolve))
  }

  /** Lets what was written last along in the next commit, without waiting for it. */
  commitSoon(): void {
    this.afterCommit(() => undefined)
  }

  /** Lets the present turn end and starts no other. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#running
  }

  #start(): void {
    if (this.#closed) return
    this.#running ??= this.#run()
  }

  async #run(): Promise<void> {
    const end = this.#activity.begin()
    try {
      while (!this.#closed && (this.#queue.length > 0 || this.#effects.length > 0)) {
        await nextTick()
        const batch = this.#queue.splice(0, MOST_IN_PARALLEL)
        await Promise.all(batch.map((execution) => this.#work(execution)))
        this.#journal.commit()
        const effects = this.#effects
        this.#effects = []
        for (const effect of effects) effect()
      }
    } finally {
      this.#running = undefined
      end()
    }
  }
}
