import type { EngineOptions } from './engine-options.ts'
import { type ExecutionRecord, executionById, readBranches } from './journal/execution-records.ts'
import type { Journal } from './journal/journal.ts'
import {
  definitionText,
  type MachineRecord,
  machineById,
  roleOfDefinition,
} from './journal/machine-records.ts'
import { fromText, isObject } from './json.ts'
import { compileMachine } from './machine/compile-machine.ts'
import type { Machine } from './machine/machine.ts'
import { type Branch, type Counters, newBranch } from './run/branch.ts'
import { Run } from './run/run.ts'
import type { Surroundings } from './run/surroundings.ts'

/** Waiting executions kept in memory; the others are read again when something reaches them. */
const MOST_IN_MEMORY = 1000

type IdentityColumns = Pick<ExecutionRecord, 'id' | 'arn' | 'name' | 'definition' | 'started' | 'input'>

/** The running executions, from the journal into memory and out again; their definitions are compiled once. */
export class Runs {
  readonly #journal: Journal
  readonly #clock: EngineOptions['clock']
  readonly #surroundings: Surroundings
  readonly #machines = new Map<number, Machine>()
  readonly #live = new Map<number, Run>()
  /** Executions being advanced: two copies of one must never be. */
  readonly #busy = new Set<number>()

  constructor(journal: Journal, clock: EngineOptions['clock'], surroundings: Surroundings) {
    this.#journal = journal
    this.#clock = clock
    this.#surroundings = surroundings
  }

  /** A run of an execution about to start. */
  create(record: IdentityColumns, machine: MachineRecord): Run {
    const definition = this.#machineOf(record.definition)
    const seconds = definition.timeoutSeconds
    const counters = {
      lastEvent: 0,
      lastBranch: 0,
      deadline: seconds === undefined ? undefined : record.started + seconds * 1000,
    }
    return this.#runOf(record, machine, definition, counters, new Map([[0, newBranch(0, undefined, 0)]]))
  }

  /** The run of an execution, or `undefined` when it has ended. */
  find(id: number): Run | undefined {
    const live = this.#live.get(id)
    if (live) return live
    const record = executionById(this.#journal, id)
    const machine = record && machineById(this.#journal, record.machine)
    if (!record || !machine || record.status !== 'RUNNING') return undefined
    const { branches, counters } = readBranches(this.#journal, id)
    if (!counters) throw new Error(`The journal holds no branches of ${record.arn}`)
    return this.#runOf(record, machine, this.#machineOf(record.definition), counters, branches)
  }

  /** Keeps a run in memory, and lets go of those that nothing reached for longest. */
  keep(run: Run): void {
    this.forget(run.identity.id)
    this.#live.set(run.identity.id, run)
    if (this.#live.size <= MOST_IN_MEMORY) return
    for (const id of this.#live.keys()) {
      if (this.#live.size <= MOST_IN_MEMORY) return
      if (!this.#busy.has(id)) this.#live.delete(id)
    }
  }

  forget(id: number): void {
    this.#live.delete(id)
  }

  /** Does a piece of work during which the execution stays in memory. */
  async during(id: number, work: (run: Run | undefined) => Promise<void>): Promise<void> {
    this.#busy.add(id)
    try {
      await work(this.find(id))
    } finally {
      this.#busy.delete(id)
    }
  }

  #runOf(
    record: IdentityColumns,
    machine: MachineRecord,
    definition: Machine,
    counters: Counters,
    branches: Map<number, Branch>,
  ): Run {
    const identity = {
      id: record.id,
      arn: record.arn,
      name: record.name,
      machine: { id: machine.id, arn: machine.arn, name: machine.name },
      roleArn: roleOfDefinition(this.#journal, record.definition),
      startedAt: record.started,
      input: fromText(record.input),
    }
    return new Run(identity, definition, counters, branches, this.#surroundings)
  }

  #machineOf(definition: number): Machine {
    const known = this.#machines.get(definition)
    if (known) return known
    const source = fromText(definitionText(this.#journal, definition))
    const machine = compileMachine(isObject(source) ? source : {}, () => this.#clock.now())
    this.#machines.set(definition, machine)
    return machine
  }
}
