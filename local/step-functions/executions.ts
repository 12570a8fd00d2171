import { randomUUID } from 'node:crypto'
import { machineAt } from './api/find-by-arn.ts'
import type { EndedExecution, EngineOptions } from './engine-options.ts'
import { numberIn, optionalTextIn } from './journal/columns.ts'
import {
  addExecution,
  type ExecutionRecord,
  executionByArn,
  executionById,
  readBranches,
  runningExecutions,
  writeRun,
} from './journal/execution-records.ts'
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
import { type Arns, isName } from './names.ts'
import { advance, type Message } from './run/advance.ts'
import { type Branch, dueTimeOf, type Failure } from './run/branch.ts'
import { callOf, type Invocation } from './run/function-call.ts'
import { type Call, type ChildDescription, type ChildRequest, Run, type StartedChild } from './run/run.ts'
import { ServiceError } from './service-error.ts'
import { Timers } from './timers.ts'
import { Turns } from './turns.ts'

/** Waiting executions kept in memory; the others are read again when something reaches them. */
const MOST_IN_MEMORY = 1000
const RESUMED_AT_ONCE = 500
/** Milliseconds until an end that nobody could be told of is told again. */
const TOLD_AGAIN_AFTER = 5000

/** Starts, advances and ends executions, and brings them back after a restart. */
export class Executions {
  readonly #options: EngineOptions
  readonly #journal: Journal
  readonly #arns: Arns
  readonly #turns: Turns
  readonly #timers: Timers
  readonly #machines = new Map<number, Machine>()
  readonly #live = new Map<number, Run>()
  readonly #mail = new Map<number, Message[]>()
  readonly #busy = new Set<number>()
  #closed = false

  constructor(options: EngineOptions, journal: Journal, arns: Arns) {
    this.#options = options
    this.#journal = journal
    this.#arns = arns
    this.#turns = new Turns(journal, options.activity, (id) => this.#work(id))
    this.#timers = new Timers(options.clock, (id) => this.deliver(id, { kind: 'time' }))
  }

  /** Resolves once all that has been written so far is lasting. */
  committed(): Promise<void> {
    return this.#turns.committed()
  }

  /** Hands a message to an execution; it is taken in during the next turn. */
  deliver(id: number, message: Message): void {
    const mail = this.#mail.get(id)
    if (mail) {
      mail.push(message)
      return
    }
    this.#mail.set(id, [message])
    this.#turns.enqueue(id)
  }

  /** Starts an execution of a machine, or finds the running one of the same name and input. */
  start(request: ChildRequest & { readonly trace?: string | undefined }): StartedChild {
    const machine = machineAt({ journal: this.#journal }, request.machineArn)
    const name = request.name ?? randomUUID()
    if (!isName(name)) throw new ServiceError('InvalidName', `Invalid Name: '${name}'`)
    const arn = this.#arns.execution(machine.name, name)
    const existing = request.name === undefined ? undefined : executionByArn(this.#journal, arn)
    if (existing) return this.#sameAs(existing, request.input)
    return this.#begin(machine, { ...request, name, arn })
  }

  #sameAs(existing: ExecutionRecord, input: string): StartedChild {
    if (existing.status === 'RUNNING' && existing.input === input)
      return { id: existing.id, arn: existing.arn, startedAt: existing.started }
    throw new ServiceError('ExecutionAlreadyExists', `Execution Already Exists: '${existing.arn}'`)
  }

  #begin(
    machine: MachineRecord,
    request: ChildRequest & { name: string; arn: string; trace?: string | undefined },
  ): StartedChild {
    const startedAt = this.#options.clock.now()
    const { arn, name, input, parent, trace } = request
    const record = {
      arn,
      name,
      input,
      parent,
      trace,
      machine: machine.id,
      definition: machine.definition,
      started: startedAt,
    }
    const id = addExecution(this.#journal, record)
    const run = this.#newRun({ id, ...record }, machine)
    run.recordLast(0, 'ExecutionStarted', { input, roleArn: run.identity.roleArn })
    run.goTo(run.branch(0), run.blockOf(run.branch(0)).startAt, run.identity.input)
    writeRun(this.#journal, run)
    this.#keep(run)
    this.deliver(id, { kind: 'go' })
    this.#timers.set(id, run.counters.deadline)
    return { id, arn, startedAt }
  }

  #newRun(record: Pick<ExecutionRecord, IdentityColumns>, machine: MachineRecord): Run {
    const definition = this.#machineOf(record.definition)
    const seconds = definition.timeoutSeconds
    const first: Branch = {
      id: 0,
      parent: undefined,
      place: 0,
      block: 0,
      variables: {},
      lastEvent: 0,
      visit: undefined,
      next: undefined,
      waiting: undefined,
      result: undefined,
    }
    const counters = {
      lastEvent: 0,
      lastBranch: 0,
      deadline: seconds === undefined ? undefined : record.started + seconds * 1000,
    }
    return this.#runOf(record, machine, definition, counters, new Map([[0, first]]))
  }

  #runOf(
    record: Pick<ExecutionRecord, IdentityColumns>,
    machine: MachineRecord,
    definition: Machine,
    counters: Run['counters'],
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
    return new Run(identity, definition, counters, branches, {
      now: () => this.#options.clock.now(),
      startChild: (request) => this.start(request),
      stopChild: (id) => this.#turns.afterCommit(() => this.#stopQuietly(id)),
      describeEnded: (id) => this.#describeEnded(id),
      entered: (arn, state) => this.#options.onStateEntered?.(arn, state),
    })
  }

  #machineOf(definition: number): Machine {
    const known = this.#machines.get(definition)
    if (known) return known
    const source = fromText(definitionText(this.#journal, definition))
    const machine = compileMachine(isObject(source) ? source : {}, () => this.#options.clock.now())
    this.#machines.set(definition, machine)
    return machine
  }

  #load(id: number): Run | undefined {
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
  #keep(run: Run): void {
    this.#live.delete(run.identity.id)
    this.#live.set(run.identity.id, run)
    if (this.#live.size <= MOST_IN_MEMORY) return
    for (const id of this.#live.keys()) {
      if (this.#live.size <= MOST_IN_MEMORY) return
      if (!this.#busy.has(id)) this.#live.delete(id)
    }
  }

  async #work(id: number): Promise<void> {
    const messages = this.#mail.get(id) ?? []
    this.#mail.delete(id)
    this.#busy.add(id)
    try {
      const run = this.#load(id)
      if (run) await this.#advance(run, messages)
      else for (const message of messages) refuse(message)
    } finally {
      this.#busy.delete(id)
    }
  }

  async #advance(run: Run, messages: readonly Message[]): Promise<void> {
    try {
      for (const message of messages) {
        if (run.ending) refuse(message)
        else await advance(run, message)
      }
    } catch (error) {
      // A fault of the engine must end this execution only, and must be seen.
      console.error(`Step Functions: ${run.identity.arn} failed inside the engine`, error)
      const failure = { error: 'States.Runtime', cause: String(error) }
      run.recordLast(run.branches.get(0)?.lastEvent ?? 0, 'ExecutionFailed', failure)
      run.ending = { status: 'FAILED', failure }
    }
    this.#settle(run)
  }

  #settle(run: Run): void {
    const { id } = run.identity
    writeRun(this.#journal, run)
    const calls = run.calls
    run.calls = []
    if (run.ending) {
      this.#live.delete(id)
      this.#timers.set(id, undefined)
      this.#announceLater(run)
      return
    }
    this.#keep(run)
    this.#timers.set(id, nextDueOf(run))
    if (run.ready.length > 0) this.deliver(id, { kind: 'go' })
    if (calls.length > 0) this.#turns.afterCommit(() => this.#callAll(id, calls))
  }

  #callAll(id: number, calls: readonly Call[]): void {
    for (const call of calls) void this.#options.activity.during(() => this.#call(id, call))
  }

  async #call(id: number, call: Call): Promise<void> {
    const invocation = await this.#invoke(call)
    if (this.#closed) return
    this.deliver(id, { kind: 'invoked', branch: call.branch, attempt: call.attempt, invocation })
  }

  async #invoke(call: Call): Promise<Invocation> {
    try {
      return { ok: true, ...(await this.#options.invokeFunction(call.functionName, call.payload)) }
    } catch (error) {
      const known = error instanceof Error ? error : new Error(String(error))
      return { ok: false, name: known.name, message: known.message }
    }
  }

  #announceLater(run: Run): void {
    const { id } = run.identity
    if (this.#options.onExecutionEnded)
      this.#journal.write('insert or ignore into announcements (execution) values (?)', id)
    const parent = executionById(this.#journal, id)?.parent
    this.#turns.afterCommit(() => {
      if (parent !== undefined) this.deliver(parent, { kind: 'child', child: id })
      void this.#options.activity.during(() => this.#announce(id))
    })
  }

  async #announce(id: number): Promise<void> {
    const record = this.#options.onExecutionEnded && executionById(this.#journal, id)
    const machine = record && machineById(this.#journal, record.machine)
    if (!record || !machine) return
    try {
      await this.#options.onExecutionEnded?.(endedOf(record, machine.arn))
    } catch (error) {
      console.error(`Step Functions: nobody could be told that ${record.arn} ended`, error)
      this.#options.clock.at(this.#options.clock.now() + TOLD_AGAIN_AFTER, () => {
        if (!this.#closed) void this.#options.activity.during(() => this.#announce(id))
      })
      return
    }
    if (this.#closed) return
    this.#journal.write('delete from announcements where execution = ?', id)
    this.#turns.commitSoon()
  }

  #describeEnded(id: number): ChildDescription | undefined {
    const record = executionById(this.#journal, id)
    const machine = record && machineById(this.#journal, record.machine)
    if (!record || !machine || record.stopped === undefined) return undefined
    return {
      ...record,
      machineArn: machine.arn,
      startedAt: record.started,
      stoppedAt: record.stopped,
    }
  }

  #stopQuietly(id: number): void {
    this.deliver(id, { kind: 'stop', failure: NO_FAILURE, stopped: () => undefined })
  }

  /** Takes up every execution of the journal where it was left. */
  async resume(): Promise<void> {
    const ids = runningExecutions(this.#journal)
    for (let at = 0; at < ids.length; at += RESUMED_AT_ONCE) {
      for (const id of ids.slice(at, at + RESUMED_AT_ONCE)) this.#resumeOne(id)
      await new Promise((resolve) => setImmediate(resolve))
    }
    for (const row of this.#journal.readAll('select execution from announcements'))
      void this.#options.activity.during(() => this.#announce(numberIn(row, 'execution')))
  }

  #resumeOne(id: number): void {
    const run = this.#load(id)
    if (!run) return
    this.#keep(run)
    this.#timers.set(id, nextDueOf(run))
    if (run.ready.length > 0) this.deliver(id, { kind: 'go' })
    for (const branch of run.branches.values()) this.#resumeBranch(run, branch)
    const parent = executionById(this.#journal, id)?.parent
    if (parent !== undefined && !this.#waitsFor(parent, id)) this.#stopQuietly(id)
  }

  #resumeBranch(run: Run, branch: Branch): void {
    const { waiting } = branch
    if (waiting?.kind === 'invocation')
      this.#callAll(run.identity.id, [this.#callAgain(run, branch, waiting.attempt)])
    if (waiting?.kind !== 'child' || waiting.child === undefined) return
    if (this.#describeEnded(waiting.child))
      this.deliver(run.identity.id, { kind: 'child', child: waiting.child })
  }

  /** The call that was in flight when the engine stopped, from the event that scheduled it. */
  #callAgain(run: Run, branch: Branch, attempt: number): Call {
    const state = run.stateOf(branch)
    if (state.type !== 'Task') throw new Error(`${state.name} calls no function`)
    const row = this.#journal.read(
      'select details from events where execution = ? and id = ?',
      run.identity.id,
      attempt,
    )
    const details = fromText(optionalTextIn(row ?? {}, 'details') ?? '{}')
    const args = isObject(details) ? (details.parameters ?? details.input) : undefined
    return {
      branch: branch.id,
      attempt,
      ...callOf(state, fromText(typeof args === 'string' ? args : 'null')),
    }
  }

  #waitsFor(parent: number, child: number): boolean {
    const { branches } = readBranches(this.#journal, parent)
    return [...branches.values()].some(({ waiting }) => waiting?.kind === 'child' && waiting.child === child)
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#timers.close()
    await this.#turns.close()
  }
}

type IdentityColumns = 'id' | 'arn' | 'name' | 'definition' | 'started' | 'input'

const NO_FAILURE: Failure = { error: undefined, cause: undefined }

/** Answers a message that found its execution already ended. */
const refuse = (message: Message): void => {
  if (message.kind === 'token') message.accepted(false)
  if (message.kind === 'stop') message.stopped()
}

const nextDueOf = (run: Run): number | undefined => {
  let due = run.counters.deadline
  for (const branch of run.branches.values()) {
    const time = dueTimeOf(branch.waiting)
    if (time !== undefined && (due === undefined || time < due)) due = time
  }
  return due
}

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
