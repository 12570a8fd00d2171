import type { FunctionInstance, Outcome } from './function-instance.ts'
import type { FunctionSettings } from './function-settings.ts'
import type { Limits } from './limits.ts'
import type { Invocation } from './messages.ts'

interface Request {
  readonly settings: FunctionSettings
  readonly invocation: Invocation
  readonly isUrgent: boolean
  readonly settle: (outcome: Outcome) => void
}

interface IdleInstance {
  readonly settings: FunctionSettings
  readonly instance: FunctionInstance
}

const count = (counts: Map<string, number>, { name }: FunctionSettings, by: number) =>
  counts.set(name, (counts.get(name) ?? 0) + by)

/** How many requests may wait before another instance is started. */
const RUSH = 16
/** So many requests of a function meet each other at any time, as in the cloud. */
const FREELY = 2
/** An instance more begins with code that is compiled anew: it pays once so many wait for each that runs, */
const WAITING_FOR_EACH = 8
/** or once each that runs has been at its request for so long, in milliseconds. */
const LONG = 200

/**
 * Shares a few worker threads among all functions: a request takes the instance of its function that was used last;
 * others wait their turn, requests of people before those of machines, and one place is always left for a person.
 * A function has a third instance only where two do not keep up. When there are too many, the one idle for longest goes
 * of those whose function keeps another.
 */
export class InstancePool {
  readonly #create: (settings: FunctionSettings) => FunctionInstance
  readonly #limits: Limits
  readonly #urgent: Request[] = []
  readonly #waiting: Request[] = []
  readonly #waitingFor = new Map<string, number>()
  readonly #busy = new Map<FunctionInstance, FunctionSettings>()
  readonly #retired = new WeakSet<FunctionSettings>()
  #busyForMachines = 0
  #alarm: NodeJS.Timeout | undefined
  #idle: IdleInstance[] = []

  constructor(create: (settings: FunctionSettings) => FunctionInstance, limits: Limits) {
    this.#create = create
    this.#limits = limits
  }

  run(settings: FunctionSettings, invocation: Invocation, isUrgent: boolean): Promise<Outcome> {
    return new Promise((settle) => {
      const queue = isUrgent ? this.#urgent : this.#waiting
      queue.push({ settings, invocation, isUrgent, settle })
      count(this.#waitingFor, settings, 1)
      this.#pump()
      if (queue.length > 0) this.#alarm ??= setTimeout(() => this.#lookAgain(), LONG)
    })
  }

  /** Ends the instances of former settings: the idle ones now, those at a request after it. */
  async retire(settings: FunctionSettings): Promise<void> {
    this.#retired.add(settings)
    const former = this.#idle.filter((idle) => idle.settings === settings)
    this.#idle = this.#idle.filter((idle) => idle.settings !== settings)
    await Promise.all(former.map(({ instance }) => instance.end()))
  }

  async end(): Promise<void> {
    clearTimeout(this.#alarm)
    const instances = [...this.#busy.keys(), ...this.#idle.map(({ instance }) => instance)]
    await Promise.all(instances.map((instance) => instance.end()))
  }

  #lookAgain() {
    this.#alarm = undefined
    this.#pump()
    if (this.#urgent.length + this.#waiting.length > 0)
      this.#alarm = setTimeout(() => this.#lookAgain(), LONG)
  }

  #pump() {
    for (;;) {
      const request = this.#takeForPerson() ?? this.#takeForMachine()
      if (!request) return
      void this.#serve(request)
    }
  }

  #places(): number {
    const { running, moreInRush = 0 } = this.#limits
    return this.#urgent.length + this.#waiting.length >= RUSH ? running + moreInRush : running
  }

  /** While machines have all places, as after a rush, a person has one more. */
  #takeForPerson(): Request | undefined {
    const isFree = this.#busy.size < this.#places() || this.#busy.size === this.#busyForMachines
    return isFree ? this.#take(this.#urgent) : undefined
  }

  #takeForMachine(): Request | undefined {
    if (this.#busy.size >= this.#places()) return undefined
    return this.#busyForMachines < Math.max(1, this.#places() - 1) ? this.#take(this.#waiting) : undefined
  }

  #take(queue: Request[]): Request | undefined {
    if (queue[0] && this.#mayRun(queue[0])) return queue.shift()
    const at = queue.findIndex((request) => this.#mayRun(request))
    return at < 0 ? undefined : queue.splice(at, 1)[0]
  }

  #mayRun({ settings }: Request): boolean {
    const running = [...this.#busy].flatMap(([instance, of]) => (of === settings ? [instance] : []))
    if (settings.reserved !== undefined && running.length >= settings.reserved) return false
    if (running.length < FREELY || this.#idle.some((idle) => idle.settings === settings)) return true
    const waiting = this.#waitingFor.get(settings.name) ?? 0
    return waiting > running.length * WAITING_FOR_EACH || running.every(({ busyFor }) => busyFor > LONG)
  }

  async #serve({ settings, invocation, isUrgent, settle }: Request) {
    const instance = this.#acquire(settings)
    this.#busy.set(instance, settings)
    if (!isUrgent) this.#busyForMachines += 1
    count(this.#waitingFor, settings, -1)
    const outcome = await instance.run(invocation)
    this.#busy.delete(instance)
    if (!isUrgent) this.#busyForMachines -= 1
    if (this.#retired.has(settings)) void instance.end()
    else if (instance.isAlive) this.#idle.push({ settings, instance })
    settle(outcome)
    this.#pump()
  }

  #spare(): IdleInstance | undefined {
    const at = this.#idle.findIndex(({ settings }, here) =>
      this.#idle.some((other, there) => there > here && other.settings === settings),
    )
    return this.#idle.splice(Math.max(at, 0), 1)[0]
  }

  #acquire(settings: FunctionSettings): FunctionInstance {
    const at = this.#idle.findLastIndex((idle) => idle.settings === settings)
    const found = at < 0 ? undefined : this.#idle.splice(at, 1)[0]
    if (found?.instance.isAlive) return found.instance
    if (this.#busy.size + this.#idle.length >= this.#limits.instances) void this.#spare()?.instance.end()
    return this.#create(settings)
  }
}
