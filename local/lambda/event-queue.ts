import type { DatabaseSync, StatementSync } from 'node:sqlite'
import * as z from 'zod'
import type { Activity } from '../clock/activity.ts'
import type { Clock } from '../clock/movable-clock.ts'
import type { InvokeResult } from './lambda.ts'

const Row = z.object({ id: z.number(), function_name: z.string(), payload: z.string(), attempt: z.number() })
type Row = z.infer<typeof Row>

const MINUTE = 60_000

export interface EventQueueOptions {
  readonly store: DatabaseSync
  readonly clock: Clock
  readonly activity: Activity
  /** `isUrgent` goes before others when instances are short. */
  invoke(name: string, payload: string, isUrgent: boolean): Promise<InvokeResult>
  /** How many times a failed event is tried again; Lambda's default is 2. */
  retriesOf(name: string): number
  /** Told of an event given up. */
  log(line: string): void
}

/**
 * Asynchronous invocations (events, notifications): each is kept on disk until its function has taken it, tried again
 * one and two minutes later when it fails, and given up after that. A restart delivers what was on its way.
 */
export class EventQueue {
  readonly #options: EventQueueOptions
  readonly #add: StatementSync
  readonly #remove: StatementSync
  readonly #failed: StatementSync
  #stopped = false

  constructor(options: EventQueueOptions) {
    this.#options = options
    options.store.exec(
      `CREATE TABLE IF NOT EXISTS events
         (id INTEGER PRIMARY KEY AUTOINCREMENT, function_name TEXT, payload TEXT, attempt INTEGER)`,
    )
    this.#add = options.store.prepare('INSERT INTO events (function_name, payload, attempt) VALUES (?, ?, 0)')
    this.#remove = options.store.prepare('DELETE FROM events WHERE id = ?')
    this.#failed = options.store.prepare('UPDATE events SET attempt = ? WHERE id = ?')
  }

  /** Accepts an event; it is on disk when this returns. One that a function sends for a person who waits is urgent. */
  add(function_name: string, payload: string, isUrgent = false): void {
    const id = Number(this.#add.run(function_name, payload).lastInsertRowid)
    this.#deliver({ id, function_name, payload, attempt: 0 }, isUrgent)
  }

  /** Delivers what an earlier run of the machine left behind. */
  resume(): void {
    const rows = this.#options.store
      .prepare('SELECT id, function_name, payload, attempt FROM events ORDER BY id')
      .all()
    for (const row of z.array(Row).parse(rows)) this.#deliver(row)
  }

  stop(): void {
    this.#stopped = true
  }

  #deliver(row: Row, isUrgent = false) {
    const { activity, invoke } = this.#options
    void activity.during(async () => {
      const { functionError, statusCode } = await invoke(row.function_name, row.payload, isUrgent)
      if (this.#stopped) return
      if (functionError || statusCode >= 300) this.#tryAgain({ ...row, attempt: row.attempt + 1 })
      else this.#remove.run(row.id)
    })
  }

  #tryAgain(row: Row) {
    const { clock, retriesOf, log } = this.#options
    if (row.attempt > retriesOf(row.function_name)) {
      this.#remove.run(row.id)
      log(
        `${row.function_name} failed ${row.attempt} times; its event is given up: ${row.payload.slice(0, 300)}`,
      )
      return
    }
    this.#failed.run(row.attempt, row.id)
    clock.at(clock.now() + row.attempt * MINUTE, () => this.#deliver(row))
  }
}
