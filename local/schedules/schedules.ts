import { randomUUID } from 'node:crypto'
import type { MovableClock } from '../clock/movable-clock.ts'
import { account, region } from '../template/place.ts'
import type { ScheduledTarget } from './rules.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Eight o'clock in Jakarta, as time after midnight UTC. */
const MORNING = HOUR

export interface SchedulesOptions {
  readonly targets: readonly ScheduledTarget[]
  readonly clock: MovableClock
  /** Runs a target's function and waits for its end; it never rejects. */
  run(target: ScheduledTarget, payload: string): Promise<unknown>
}

interface PlannedRun {
  readonly target: ScheduledTarget
  due: number
  cancel: () => void
  /** Whether anything happened since its last run. */
  isAwake: boolean
}

/** In milliseconds of this machine, whatever its clock says. */
const LONG_RUN = 30_000

/** The first turn at a time of morning, when the day's mail falls due; `first` for a job that has no turn then. */
const morningTurn = ({ next }: ScheduledTarget, first: number): number => {
  const morning = Math.ceil((first - MORNING) / DAY) * DAY + MORNING
  return next(morning - 1) === morning ? morning : first
}

/** The last turn up to `goal` of a job that runs every hour or more often; `first` when it is later. */
const lastTurn = ({ next }: ScheduledTarget, first: number, goal: number): number => {
  let last = Math.max(first, next(goal - HOUR) ?? first)
  for (let turn = next(last); turn !== undefined && turn <= goal; turn = next(turn)) last = turn
  return last
}

/**
 * Runs scheduled functions by the clock. While the clock is being moved through time in which nothing happens, jobs
 * run each morning only; whatever happens (`wake`) brings each back to its next turn. Some run more seldom then
 * (`whileMoved`). A job that still runs when its next turn comes is not started beside itself.
 */
export class Schedules {
  readonly #options: SchedulesOptions
  readonly #planned: PlannedRun[] = []
  readonly #running = new Map<ScheduledTarget, Promise<void>>()
  #stopped = false

  constructor(options: SchedulesOptions) {
    this.#options = options
  }

  start(): void {
    for (const target of this.#options.targets) {
      const planned = { target, due: Number.POSITIVE_INFINITY, cancel: () => undefined, isAwake: false }
      this.#planned.push(planned)
      this.#plan(planned)
    }
  }

  /** Whether a function is one of the scheduled ones. */
  runs(functionName: string): boolean {
    return this.#options.targets.some(({ functionArn }) => functionArn.endsWith(`:${functionName}`))
  }

  /** Tells the schedules that something happened which jobs may have to process. */
  wake(): void {
    for (const planned of this.#planned) if (!planned.isAwake) this.#wake(planned)
  }

  /** Tells the schedules that the clock has come to rest: every job has its next turn again. */
  rest(): void {
    for (const planned of this.#planned) this.#wake(planned)
  }

  /** Runs the schedule of one function now, whatever the time, or once its present run is over. Throws when it has none. */
  async runNow(functionArn: string): Promise<void> {
    const target = this.#options.targets.find((one) => one.functionArn === functionArn)
    if (!target) throw new Error(`${functionArn} has no schedule.`)
    for (;;) {
      const running = this.#running.get(target)
      if (!running) return this.#run(target)
      await running
    }
  }

  stop(): void {
    this.#stopped = true
    for (const { cancel } of this.#planned) cancel()
  }

  #wake(planned: PlannedRun) {
    planned.isAwake = true
    this.#plan(planned)
  }

  #plan(planned: PlannedRun) {
    const next = planned.target.next(this.#options.clock.now())
    if (next === undefined || this.#stopped) return
    const due = this.#options.clock.isMoving ? this.#turnWhileMoved(planned, next) : next
    if (due === planned.due) return
    planned.cancel()
    planned.due = due
    planned.cancel = this.#options.clock.at(due, () => this.#turn(planned))
  }

  #turnWhileMoved({ target, isAwake }: PlannedRun, next: number): number {
    if (target.whileMoved !== 'catches') return isAwake ? next : morningTurn(target, next)
    const last = lastTurn(target, next, this.#options.clock.goal ?? next)
    return isAwake ? Math.min(morningTurn(target, next), last) : last
  }

  #turn(planned: PlannedRun) {
    planned.isAwake = false
    planned.due = Number.POSITIVE_INFINITY
    const { target } = planned
    const rests = target.whileMoved === 'rests' && this.#options.clock.isMoving
    if (!rests && !this.#running.has(target)) void this.#run(target)
    this.#plan(planned)
  }

  #run(target: ScheduledTarget): Promise<void> {
    const run = this.#runToEnd(target).finally(() => this.#running.delete(target))
    this.#running.set(target, run)
    return run
  }

  async #runToEnd(target: ScheduledTarget): Promise<void> {
    const begun = performance.now()
    await this.#options.run(target, this.#payload(target))
    // It may have had more to do than it had time for.
    if (performance.now() - begun > LONG_RUN) this.wake()
  }

  #payload(target: ScheduledTarget) {
    if (target.input !== undefined) return target.input
    return JSON.stringify({
      version: '0',
      id: randomUUID(),
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      account,
      time: new Date(this.#options.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
      region,
      resources: [target.ruleArn],
      detail: {},
    })
  }
}
