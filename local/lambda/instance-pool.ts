import type { FunctionInstance, Outcome } from './function-instance.ts'
import type { FunctionSettings } from './function-settings.ts'
import type { Invocation } from './messages.ts'

interface Request {
  readonly settings: FunctionSettings
  readonly invocation: Invocation
  readonly isUrgent: boolean
  readonly settle: (outcome: Outcome) => void
}

interface Idle {
  readonly settings: FunctionSettings
  readonly instance: FunctionInstance
}

export interface Limits {
  /** How many invocations run at the same time, over all functions; all but one of them for machines. */
  readonly running: number
  /** How many more while many wait: an instance more begins with code that is compiled anew, and pays only then. */
  readonly moreInRush?: number
  /** How many instances are kept, busy and idle, over all functions. */
  readonly instances: number
}

/** So many wait in a rush. */
const RUSH = 16

/**
 * Shares a few worker threads among all functions: a request takes the instance of its function that was used last,
 * or a new one; others wait their turn, requests of people before those of machines, and one place is always left for
 * a person. The instance idle for longest goes when there are too many.
 */
export class InstancePool {
  readonly #create: (settings: FunctionSettings) => FunctionInstance
  readonly #limits: Limits
  readonly #urgent: Request[] = []
  readonly #waiting: Request[] = []
  readonly #running = new Map<string, number>()
  #busy = new Set<FunctionInstance>()
  #busyForMachines = 0
  #idle: Idle[] = []

  constructor(create: (settings: FunctionSettings) => FunctionInstance, limits: Limits) {
    this.#create = create
    this.#limits = limits
  }

  run(settings: FunctionSettings, invocation: Invocation, isUrgent: boolean): Promise<Outcome> {
    return new Promise((settle) => {
      const queue = isUrgent ? this.#urgent : this.#waiting
      queue.push({ settings, invocation, isUrgent, settle })
      this.#pump()
    })
  }

  async end(): Promise<void> {
    const instances = [...this.#busy, ...this.#idle.map(({ instance }) => instance)]
    await Promise.all(instances.map((instance) => instance.end()))
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
    if (queue[0] && this.#mayRun(queue[0].settings)) return queue.shift()
    const at = queue.findIndex(({ settings }) => this.#mayRun(settings))
    return at < 0 ? undefined : queue.splice(at, 1)[0]
  }

  #mayRun({ name, reserved }: FunctionSettings) {
    return reserved === undefined || (this.#running.get(name) ?? 0) < reserved
  }

  async #serve({ settings, invocation, isUrgent, settle }: Request) {
    const instance = this.#acquire(settings)
    this.#busy.add(instance)
    if (!isUrgent) this.#busyForMachines += 1
    this.#running.set(settings.name, (this.#running.get(settings.name) ?? 0) + 1)
    const outcome = await instance.run(invocation)
    this.#busy.delete(instance)
    if (!isUrgent) this.#busyForMachines -= 1
    this.#running.set(settings.name, (this.#running.get(settings.name) ?? 1) - 1)
    if (instance.isAlive) this.#idle.push({ settings, instance })
    settle(outcome)
    this.#pump()
  }

  #acquire(settings: FunctionSettings): FunctionInstance {
    const at = this.#idle.findLastIndex((idle) => idle.settings === settings)
    const found = at < 0 ? undefined : this.#idle.splice(at, 1)[0]
    if (found?.instance.isAlive) return found.instance
    if (this.#busy.size + this.#idle.length >= this.#limits.instances) void this.#idle.shift()?.instance.end()
    return this.#create(settings)
  }
}
