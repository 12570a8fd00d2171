import type { EndedExecution, EngineOptions } from './engine-options.ts'
import { numberIn } from './journal/columns.ts'
import { type ExecutionRecord, executionById } from './journal/execution-records.ts'
import type { Journal } from './journal/journal.ts'
import { machineById } from './journal/machine-records.ts'
import type { Turns } from './turns.ts'

/** Milliseconds until an end that nobody could be told of is told again. */
const TOLD_AGAIN_AFTER = 5000

const endedOf = (record: ExecutionRecord, machineArn: string): EndedExecution => ({
  executionArn: record.arn,
  stateMachineArn: machineArn,
  name: record.name,
  status: record.status,
  startDate: record.started,
  stopDate: record.stopped ?? record.started,
  input: record.input,
  output: record.output,
  error: record.error,
  cause: record.cause,
})

/** Tells the outside of executions that ended: owed in the journal until it has been told. */
export class Announcements {
  readonly #options: EngineOptions
  readonly #journal: Journal
  readonly #turns: Turns
  #closed = false

  constructor(options: EngineOptions, journal: Journal, turns: Turns) {
    this.#options = options
    this.#journal = journal
    this.#turns = turns
  }

  /** Owes the announcement of an execution that ends in this turn. */
  owe(id: number): void {
    if (!this.#options.onExecutionEnded) return
    this.#journal.write('insert or ignore into announcements (execution) values (?)', id)
    this.#turns.afterCommit(() => this.#start(id))
  }

  /** Tells all that is owed from before a restart. */
  resume(): void {
    for (const row of this.#journal.readAll('select execution from announcements'))
      this.#start(numberIn(row, 'execution'))
  }

  close(): void {
    this.#closed = true
  }

  #start(id: number): void {
    if (!this.#closed) void this.#options.activity.during(() => this.#announce(id))
  }

  async #announce(id: number): Promise<void> {
    const record = this.#options.onExecutionEnded && executionById(this.#journal, id)
    const machine = record && machineById(this.#journal, record.machine)
    if (!record || !machine) return
    try {
      await this.#options.onExecutionEnded?.(endedOf(record, machine.arn))
    } catch (error) {
      console.error(`Step Functions: nobody could be told that ${record.arn} ended`, error)
      this.#options.clock.at(this.#options.clock.now() + TOLD_AGAIN_AFTER, () => this.#start(id))
      return
    }
    if (this.#closed) return
    this.#journal.write('delete from announcements where execution = ?', id)
    this.#turns.commitSoon()
  }
}
