import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { EngineAddress } from './engine-address.ts'
import { type ConnectionRequest, SupervisorReport } from './engine-messages.ts'

const PROGRAM = fileURLToPath(new URL('supervise-engine.mjs', import.meta.url))

interface Connection {
  resolve(socket: Socket): void
  reject(error: Error): void
}

interface SupervisorEvents {
  /** The engine runs; it may not listen yet. */
  started(pid: number): void
  /** The engine has ended, or could not be started; `how` is its exit code, its signal or why. */
  ended(how: string): void
}

const refused = (code: string) => Object.assign(new Error(`The database engine: ${code}`), { code })

/**
 * One life of the database engine. A process of its own starts it, where nothing but that process can reach it, and
 * hands connections out: what is sent over them passes through no third hand. It ends with this process by itself.
 */
export class EngineSupervisor {
  /** The last that the engine said on its standard error. */
  said = ''
  readonly #child: ChildProcess
  readonly #waiting = new Map<number, Connection>()
  readonly #events: SupervisorEvents
  #last = 0
  #enginePid: number | undefined
  #how: string | undefined
  #hasEnded = false

  constructor(
    command: readonly string[],
    { host, port, namespace = [] }: EngineAddress,
    events: SupervisorEvents,
  ) {
    this.#events = events
    const [program = '', ...words] = [...namespace, process.execPath, PROGRAM, host, `${port}`, ...command]
    // In a session of its own: Ctrl+C in a terminal is for the machine, which then ends the engine in its turn.
    this.#child = spawn(program, words, { detached: true, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.said = `${this.said}${chunk}`.slice(-500)
    })
    this.#child.on('message', (message, handle) => this.#hear(SupervisorReport.parse(message), handle))
    this.#child.once('error', (error) => this.#end(error.message))
    this.#child.once('exit', (code, signal) => {
      // It goes by itself after its engine only: whoever killed it left that behind.
      if (code !== 0) this.#killEngine()
      this.#end(this.#how ?? `${signal ?? code}`)
    })
  }

  get hasEnded(): boolean {
    return this.#hasEnded
  }

  /** Opens a connection to the engine. Rejects with the system's code, as ECONNREFUSED, where it does not listen. */
  connect(): Promise<Socket> {
    return new Promise((resolve, reject) => {
      if (this.#hasEnded || !this.#child.connected) return reject(refused('ECONNREFUSED'))
      this.#last += 1
      this.#waiting.set(this.#last, { resolve, reject })
      const request: ConnectionRequest = { id: this.#last }
      // When it cannot be sent the process is going, and its exit refuses all that wait.
      this.#child.send(request, () => undefined)
    })
  }

  /** Ends the engine, gently at first. */
  async stop(): Promise<void> {
    if (this.#hasEnded) return
    const exited = once(this.#child, 'exit')
    this.#child.kill('SIGTERM')
    await exited
  }

  #hear(report: SupervisorReport, handle: unknown) {
    if (report.kind === 'started') {
      this.#enginePid = report.pid
      return this.#events.started(report.pid)
    }
    if (report.kind === 'ended') {
      this.#how = report.how
      return
    }
    const connection = this.#waiting.get(report.id)
    this.#waiting.delete(report.id)
    if (report.kind === 'refused') connection?.reject(refused(report.code))
    else if (handle instanceof Socket) connection?.resolve(handle.setNoDelay(true))
    else connection?.reject(refused('ECONNRESET'))
  }

  #end(how: string) {
    if (this.#hasEnded) return
    this.#hasEnded = true
    for (const { reject } of this.#waiting.values()) reject(refused('ECONNREFUSED'))
    this.#waiting.clear()
    this.#events.ended(how)
  }

  #killEngine() {
    if (this.#enginePid === undefined) return
    try {
      process.kill(this.#enginePid, 'SIGKILL')
    } catch {
      // It has gone, too.
    }
  }
}
