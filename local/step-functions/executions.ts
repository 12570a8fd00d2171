import { randomUUID } from 'node:crypto'
import { Announcements } from './announcements.ts'
import { checkInput } from './api/execution-input.ts'
import { machineAt } from './api/find-by-arn.ts'
import type { EngineOptions } from './engine-options.ts'
import {
  addExecution,
  addWaiter,
  executionByArn,
  executionById,
  waitersOf,
  writeRun,
} from './journal/execution-records.ts'
import type { Journal } from './journal/journal.ts'
import { type MachineRecord, machineById } from './journal/machine-records.ts'
import { mayStop } from './may-stop.ts'
import { type Arns, isName } from './names.ts'
import { Resumption } from './resumption.ts'
import { advanceSafely } from './run/advance-safely.ts'
import { giveUp, type Message, refuse } from './run/message.ts'
import type { Run } from './run/run.ts'
import type { ChildDescription, ChildRequest, ChildStart } from './run/surroundings.ts'
import { Runs } from './runs.ts'
import { sameExecution } from './same-execution.ts'
import { ServiceCalls } from './service-calls.ts'
import { ServiceError } from './service-error.ts'
import { StartBucket } from './start-quota.ts'
import { Timers } from './timers.ts'
import { Turns } from './turns.ts'

export interface StartRequest extends ChildRequest {
  readonly trace?: string | undefined
}

/** Starts, advances and ends executions, and brings them back after a restart. */
export class Executions {
  readonly #options: EngineOptions
  readonly #journal: Journal
  readonly #arns: Arns
  readonly #turns: Turns
  readonly #timers: Timers
  readonly #runs: Runs
  readonly #calls: ServiceCalls
  readonly #announcements: Announcements
  readonly #resumption: Resumption
  readonly #bucket: StartBucket | undefined
  readonly #mail = new Map<number, Message[]>()
  #closed = false

  constructor(options: EngineOptions, journal: Journal, arns: Arns) {
    this.#options = options
    this.#bucket = options.startQuota && new StartBucket(options.startQuota, options.clock)
    this.#journal = journal
    this.#arns = arns
    this.#turns = new Turns(journal, options.activity, (id) => this.#work(id))
    this.#timers = new Timers(options.clock, (id) => this.deliver(id, { kind: 'time' }))
    this.#calls = new ServiceCalls(options, journal, arns, (id, message) => this.deliver(id, message))
    this.#announcements = new Announcements(options, journal, this.#turns)
    this.#runs = new Runs(journal, options.clock, {
      now: () => options.clock.now(),
      startChild: (request) => {
        checkInput(request.input)
        return this.start(request)
      },
      stopChild: (id, parent) => this.#stopChild(id, parent),
      describeEnded: (id) => this.#describeEnded(id),
      entered: (arn, state) => options.onStateEntered?.(arn, state),
      refusalOf: (call) => options.authorize?.(call),
    })
    this.#resumption = new Resumption(journal, this.#runs, this.#timers, this.#calls, {
      deliver: (id, message) => this.deliver(id, message),
      stopChild: (id, parent) => this.#stopChild(id, parent),
    })
  }

  /** Resolves once all that has been written so far is lasting. */
  committed(): Promise<void> {
    return this.#turns.committed()
  }

  /** Hands a message to an execution; it is taken in during the next turn. */
  deliver(id: number, message: Message): void {
    if (this.#closed) return
    const mail = this.#mail.get(id)
    if (mail) {
      mail.push(message)
      return
    }
    this.#mail.set(id, [message])
    this.#turns.enqueue(id)
  }

  /**
   * Starts an execution of a machine, or finds the running one of the same name and input.
   *
   * @throws ServiceError `ThrottlingException` where the account starts too many.
   */
  start(request: StartRequest): ChildStart {
    this.#bucket?.take()
    const machine = machineAt({ journal: this.#journal }, request.machineArn)
    const name = request.name ?? randomUUID()
    if (!isName(name)) throw new ServiceError('InvalidName', `Invalid Name: '${name}'`)
    const arn = this.#arns.execution(machine.name, name)
    const existing = request.name === undefined ? undefined : executionByArn(this.#journal, arn)
    if (!existing) return this.#begin(machine, arn, name, request)
    const found = sameExecution(existing, request.input)
    if (request.parent !== undefined) addWaiter(this.#journal, found.id, request.parent)
    return found
  }

  #begin(machine: MachineRecord, arn: string, name: string, request: StartRequest): ChildStart {
    const { input, parent, trace } = request
    const started = this.#options.clock.now()
    const record = {
      arn,
      name,
      input,
      parent,
      trace,
      started,
      machine: machine.id,
      definition: machine.definition,
    }
    const id = addExecution(this.#journal, record)
    const run = this.#runs.create({ id, ...record }, machine)
    const first = run.branch(0)
    run.recordLast(0, 'ExecutionStarted', { input, roleArn: run.identity.roleArn })
    run.goTo(first, run.blockOf(first).startAt, run.identity.input)
    writeRun(this.#journal, run)
    this.#runs.keep(run)
    this.deliver(id, { kind: 'go' })
    this.#timers.set(id, run.counters.deadline)
    return { id, arn, startedAt: started }
  }

  async #work(id: number): Promise<void> {
    const messages = this.#mail.get(id) ?? []
    this.#mail.delete(id)
    await this.#runs.during(id, async (run) => {
      for (const message of messages) {
        if (!run || run.ending) refuse(message)
        else await advanceSafely(run, message)
      }
      if (run) this.#settle(run)
    })
  }

  #settle(run: Run): void {
    const { id } = run.identity
    writeRun(this.#journal, run)
    const calls = run.calls
    run.calls = []
    if (run.ending) {
      this.#runs.forget(id)
      this.#timers.set(id, undefined)
      this.#announcements.owe(id)
      this.#tellWaiters(id)
      return
    }
    this.#runs.keep(run)
    this.#timers.set(id, run.nextDue())
    if (run.ready.length > 0) this.deliver(id, { kind: 'go' })
    if (calls.length > 0) this.#turns.afterCommit(() => this.#calls.start(run.identity, calls))
  }

  #tellWaiters(id: number): void {
    for (const waiter of waitersOf(this.#journal, id))
      this.#turns.afterCommit(() => this.deliver(waiter, { kind: 'child', child: id }))
  }

  #describeEnded(id: number): ChildDescription | undefined {
    const record = executionById(this.#journal, id)
    const machine = record && machineById(this.#journal, record.machine)
    if (!record || !machine || record.stopped === undefined) return undefined
    return { ...record, machineArn: machine.arn, startedAt: record.started, stoppedAt: record.stopped }
  }

  #stopChild(id: number, parent: number): void {
    if (!mayStop(this.#options, this.#journal, id, parent)) return
    const parentArn = executionById(this.#journal, parent)?.arn ?? ''
    this.#turns.afterCommit(() => this.deliver(id, giveUp(parentArn)))
  }

  /** Takes up every execution of the journal where it was left. */
  async resume(): Promise<void> {
    await this.#resumption.run()
    this.#announcements.resume()
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#timers.close()
    this.#announcements.close()
    await this.#turns.close()
  }
}
