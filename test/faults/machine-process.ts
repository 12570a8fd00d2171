import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { freePort } from '../../local/dynamodb/free-port.ts'

const program = fileURLToPath(new URL('machine.ts', import.meta.url))

/** Milliseconds of one tick in which Linux counts a process’s work. */
const TICK = 10

const Access = z.object({
  environment: z.record(z.string(), z.string()),
  records: z.string(),
})
/** What its owner needs to read the tables of a running machine. */
export type Access = z.output<typeof Access>

interface Life {
  readonly child: ChildProcess
  readonly begun: number
  readonly ready: Promise<void>
  /** Whether its services answer, though it may still be filling itself. */
  started: boolean
}

export interface MachineOptions {
  readonly assembly: string
  readonly data: string
  /** The folder of the organisation's import files. */
  readonly files: string
  /** Done each time the machine is there again, before anybody comes. */
  readonly onReady: (access: Access) => Promise<void>
}

/** A machine in a process of its own that can be killed, and started again at the same address. */
export class MachineProcess {
  /** How often it was killed. */
  kills = 0
  /** Whether its people are there. */
  isImported = false
  said = ''
  readonly data: string
  readonly url: string
  readonly #start: () => Life
  #life: Life
  #isDead = false

  private constructor(options: MachineOptions, port: number) {
    this.data = options.data
    this.url = `http://localhost:${port}`
    this.#start = () => this.#begin(options, port)
    this.#life = this.#start()
  }

  static async start(options: MachineOptions): Promise<MachineProcess> {
    return new MachineProcess(options, await freePort())
  }

  get started(): boolean {
    return this.#life.started
  }

  /** Milliseconds that the present process has computed, whatever else this computer does. */
  get worked(): number {
    const { child, begun } = this.#life
    try {
      const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
      const [user = 0, system = 0] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14).map(Number)
      return (user + system) * TICK
    } catch {
      // No such system: the time that has passed is the next best measure.
      return performance.now() - begun
    }
  }

  /** Resolves once the machine is there, however often it is killed before; throws when it ended by itself. */
  async up(): Promise<void> {
    for (;;) {
      const life = this.#life
      try {
        await life.ready
        if (life === this.#life && !this.#isDead) return
      } catch (error) {
        if (life === this.#life && !this.#isDead) throw error
      }
      await delay(10)
    }
  }

  /** Kills the process as a crash would; its children stay, but for the database engine where that is to die with it. */
  async kill(withDatabase: boolean): Promise<void> {
    this.kills += 1
    this.#isDead = true
    const { child } = this.#life
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    if (withDatabase) killDatabase(this.data)
    await exited
  }

  again(): void {
    this.#life = this.#start()
    this.#isDead = false
  }

  async stop(): Promise<void> {
    const { child } = this.#life
    if (child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill('SIGTERM')
    await exited
  }

  #begin({ assembly, data, files, onReady }: MachineOptions, port: number): Life {
    const words = ['--assembly', assembly, '--data', data, '--port', `${port}`, '--files', files]
    // Its input ends with this process, and the machine with its input.
    const child = spawn(process.execPath, [program, ...words], { stdio: ['pipe', 'pipe', 'pipe'] })
    child.stderr.on('data', (chunk: Buffer) => {
      this.said = `${this.said}${chunk}`.slice(-4000)
    })
    const ready = new Promise<Access>((resolve, reject) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line === 'started') life.started = true
        else if (line === 'imported') this.isImported = true
        else if (line.startsWith('ready ')) resolve(Access.parse(JSON.parse(line.slice(6))))
      })
      child.once('exit', (code, signal) =>
        reject(new Error(`The machine ended (${signal ?? code}): ${this.said}`)),
      )
    }).then(onReady)
    ready.catch(() => undefined)
    const life: Life = { child, begun: performance.now(), ready, started: false }
    return life
  }
}

const killDatabase = (data: string) => {
  try {
    process.kill(Number(readFileSync(join(data, 'dynamodb.pid'), 'utf8')), 'SIGKILL')
  } catch {
    // It had not been started yet.
  }
}
