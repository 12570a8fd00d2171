import type { Activity } from './activity.ts'
import { TimerQueue } from './timer-queue.ts'

/** The time every timer of the embedded cloud waits on, in epoch milliseconds. */
export interface Clock {
  now(): number
  /** Runs `callback` when the clock reaches `time`; if it has passed, as soon as possible, but asynchronously. */
  at(time: number, callback: () => void): () => void
}

/** The latest time that the clock can be moved to, in epoch milliseconds: the end of the year 2199 in UTC. */
export const LATEST_TIME = Date.UTC(2200, 0) - 1

const LONGEST_TIMEOUT = 2 ** 31 - 1
const SECOND = 1000

/**
 * A clock with an offset to real time that can be moved forward. `advanceTo` goes from timer to timer and waits for
 * all work that each causes. Timers due within the same second run together, since AWS's timers are no more exact. `shared` carries the offset (milliseconds, one
 * 64-bit integer) to worker threads.
 */
export class MovableClock implements Clock {
  readonly shared = new BigInt64Array(new SharedArrayBuffer(8))
  readonly #timers = new TimerQueue()
  readonly #activity: Activity
  readonly #keep: (offset: number) => void
  readonly #listeners: (() => void)[] = []
  #alarm: NodeJS.Timeout | undefined
  #alarmTime = Number.POSITIVE_INFINITY
  #moving: Promise<void> | undefined
  #goal: number | undefined
  /** How often moves were cut short; a move that began before the last time goes no further. */
  #cuts = 0
  #stopped = false

  /** `keep` is told of every new offset, before anything happens at the new time. */
  constructor(activity: Activity, offset = 0, keep: (offset: number) => void = () => undefined) {
    this.#activity = activity
    this.#keep = keep
    Atomics.store(this.shared, 0, BigInt(offset))
  }

  /** Whether somebody is moving the clock at this moment. */
  get isMoving(): boolean {
    return this.#moving !== undefined
  }

  /** The time that the clock is being moved to at this moment. */
  get goal(): number | undefined {
    return this.#goal
  }

  /** Runs `callback` after each move of the clock. */
  whenMoved(callback: () => void): void {
    this.#listeners.push(callback)
  }

  get offset(): number {
    return Number(Atomics.load(this.shared, 0))
  }

  now(): number {
    return Date.now() + this.offset
  }

  at(time: number, callback: () => void): () => void {
    const cancel = this.#timers.add(time, callback)
    if (time < this.#alarmTime) this.#setAlarm()
    return cancel
  }

  /**
   * Moves the clock forward to `time`, or until `isEnough` says so between two seconds in which something is due; never backward. Resolves when all
   * that fell due has been done. Throws a `RangeError` for a time after `LATEST_TIME`.
   */
  async advanceTo(time: number, isEnough: () => boolean = () => false): Promise<void> {
    if (!(time <= LATEST_TIME)) throw new RangeError('The clock cannot be moved beyond the year 2199.')
    const cuts = this.#cuts
    const isCut = () => this.#stopped || this.#cuts > cuts
    while (this.#moving) await this.#moving
    this.#goal = time
    this.#moving = this.#move(time, isCut, isEnough)
    try {
      await this.#moving
    } finally {
      this.#moving = undefined
      this.#goal = undefined
      for (const callback of this.#listeners) callback()
      this.#setAlarm()
    }
  }

  /** Ends the move under way, and those that wait for it, once what is due at the present moment has been done. */
  stopMoving(): void {
    this.#cuts += 1
  }

  /** When the next timer falls due, or `undefined` when none is set. */
  nextDue(): number | undefined {
    return this.#timers.earliest()
  }

  /** Ends all waiting; timers not yet due never run. */
  stop(): void {
    this.#stopped = true
    clearTimeout(this.#alarm)
  }

  async #move(time: number, isCut: () => boolean, isEnough: () => boolean): Promise<void> {
    await this.#activity.idle()
    for (let due = this.#timers.earliest(); due !== undefined && due <= time; due = this.#timers.earliest()) {
      if (isCut() || isEnough()) return
      this.#jumpTo(Math.min(Math.ceil(due / SECOND) * SECOND, time))
      this.#runDue()
      await this.#activity.idle()
    }
    if (!isCut()) this.#jumpTo(time)
  }

  #jumpTo(time: number): void {
    const ahead = time - this.now()
    if (ahead <= 0) return
    Atomics.add(this.shared, 0, BigInt(Math.ceil(ahead)))
    this.#keep(this.offset)
  }

  #runDue(): void {
    for (
      let callback = this.#timers.takeDue(this.now());
      callback;
      callback = this.#timers.takeDue(this.now())
    )
      callback()
  }

  #setAlarm(): void {
    clearTimeout(this.#alarm)
    this.#alarmTime = Number.POSITIVE_INFINITY
    const due = this.#timers.earliest()
    if (due === undefined || this.#stopped) return
    this.#alarmTime = due
    const delay = Math.min(Math.max(due - this.now(), 0), LONGEST_TIMEOUT)
    this.#alarm = setTimeout(() => {
      this.#runDue()
      this.#setAlarm()
    }, delay)
  }
}
