import { setTimeout as delay } from 'node:timers/promises'
import { type Dead, examineDead } from './examine-dead.ts'
import type { JournalWatch } from './journal-watch.ts'
import type { PlannedKill } from './kill-plan.ts'
import type { MachineProcess } from './machine-process.ts'
import { MailWatch } from './mail-watch.ts'
import { ANY_TIME, STAGES, type Stage, stageAt } from './stages.ts'
import type { Town } from './town.ts'

const LOOK_EVERY = 3

/** One kill, and what it cut. */
export interface Kill extends Dead {
  readonly stage: Stage
  readonly state: string | undefined
  readonly withDatabase: boolean
  /** People at their pages. */
  readonly visits: number
  readonly wasClockMoving: boolean
}

/** Kills the machine by plan, and starts it again at once. */
export class Saboteur {
  readonly kills: Kill[] = []
  readonly #machine: MachineProcess
  readonly #watch: JournalWatch
  readonly #town: Town
  readonly #mail: MailWatch
  readonly #left: PlannedKill[]
  readonly #tell: (line: string) => void
  readonly #worked = new Map<Stage, number>()
  /** What each stage had worked at the last kill in it. */
  readonly #workedBefore = new Map<Stage, number>()
  #furthest = 0

  constructor(
    machine: MachineProcess,
    watch: JournalWatch,
    town: Town,
    plan: readonly PlannedKill[],
    tell: (line: string) => void,
  ) {
    this.#machine = machine
    this.#watch = watch
    this.#town = town
    this.#mail = new MailWatch(machine.url)
    this.#left = [...plan]
    this.#tell = tell
  }

  /** How long the machine was at work in each stage, in milliseconds. */
  get worked(): ReadonlyMap<Stage, number> {
    return this.#worked
  }

  get isDone(): boolean {
    return this.#left.length === 0
  }

  /** Watches until `isOver`. */
  async run(isOver: () => boolean): Promise<void> {
    for (let last = 0; !isOver(); ) {
      await delay(LOOK_EVERY)
      this.#mail.look()
      const stage = this.#stage()
      const now = this.#machine.worked
      const worked = (this.#worked.get(stage) ?? 0) + Math.max(0, now - last)
      this.#worked.set(stage, worked)
      last = now
      const due = this.#due(stage)
      const since = stage === 'starting again' ? now : worked - (this.#workedBefore.get(stage) ?? 0)
      if (!due || since < due.after) continue
      await this.#kill(due, stage)
      last = 0
    }
  }

  #stage(): Stage {
    if (!this.#machine.started && this.#machine.kills > 0) return 'starting again'
    if (this.#mail.isMailing && this.#watch.state() !== undefined) return 'mailing'
    const { isImported } = this.#machine
    return stageAt({ state: this.#watch.state(), isImported, isClockMoving: this.#town.isMoving })
  }

  /** The next kill of this stage, or one that an earlier stage was too short for. */
  #due(stage: Stage): PlannedKill | undefined {
    const at = STAGES.indexOf(stage)
    if (!ANY_TIME.has(stage)) this.#furthest = Math.max(this.#furthest, at)
    const mine = this.#left.find((one) => one.stage === stage && one.following <= this.kills.length)
    return mine ?? (ANY_TIME.has(stage) ? undefined : this.#left.find((one) => this.#isPast(one.stage)))
  }

  // Answering and moving the clock take turns: only what comes after both has left them behind.
  #isPast(stage: Stage): boolean {
    if (ANY_TIME.has(stage)) return this.#furthest === STAGES.indexOf('sealing')
    return this.#furthest >= STAGES.indexOf('calibration') && STAGES.indexOf(stage) < this.#furthest
  }

  async #kill(planned: PlannedKill, stage: Stage): Promise<void> {
    this.#left.splice(this.#left.indexOf(planned), 1)
    this.#workedBefore.set(stage, this.#worked.get(stage) ?? 0)
    const { visits, isMoving: wasClockMoving } = this.#town
    const state = this.#watch.state()
    this.#watch.close()
    await this.#machine.kill(planned.withDatabase)
    const dead = examineDead(this.#machine.data)
    this.kills.push({ ...dead, stage, state, withDatabase: planned.withDatabase, visits, wasClockMoving })
    const at = `${this.kills.length}`.padStart(3)
    this.#tell(`${at}. while ${stage} (${state ?? 'no workflow yet'}): ${dead.calls} calls, ${visits} visits`)
    this.#machine.again()
  }
}
