import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { fixtureAssembly } from '../local/fixture/running-cloud.ts'
import { isRunning, processTree } from './processes.ts'

const program = fileURLToPath(new URL('../local/fixture/machine-to-end.ts', import.meta.url))

const Addresses = z.object({ url: z.string(), endpoint: z.string() })

/** The fixture's machine in a process of its own, ended by its tests in every way there is. */
export class MachineToEnd {
  readonly pid: number
  readonly enginePid: number
  /** All processes that it has begun, itself among them. */
  readonly pids: readonly number[]
  readonly url: string
  readonly endpoint: string
  readonly #child: ChildProcess
  readonly #data: string
  readonly #said: readonly string[]

  private constructor(
    child: ChildProcess,
    data: string,
    said: readonly string[],
    addresses: z.infer<typeof Addresses>,
  ) {
    this.#child = child
    this.#data = data
    this.#said = said
    this.pid = child.pid ?? 0
    this.enginePid = Number(readFileSync(join(data, 'dynamodb.pid'), 'utf8'))
    this.pids = processTree(this.pid)
    this.url = addresses.url
    this.endpoint = addresses.endpoint
  }

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<MachineToEnd> {
    const data = mkdtempSync(join(tmpdir(), 'bina-ending-'))
    const child = spawn(process.execPath, [program, fixtureAssembly(), data], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said: string[] = []
    createInterface({ input: child.stderr }).on('line', (line) => said.push(line))
    const [line] = await once(createInterface({ input: child.stdout }), 'line')
    return new MachineToEnd(child, data, said, Addresses.parse(JSON.parse(line)))
  }

  /** What it wrote to its log. */
  get said(): string {
    return this.#said.join('\n')
  }

  /** Lets nobody listen to it any more, as when a terminal is closed. */
  closeTerminal(): void {
    this.#child.stdout?.destroy()
    this.#child.stderr?.destroy()
  }

  /** Sends a signal and answers how the process ended: its exit code or the signal. */
  async end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null> {
    const exited = once(this.#child, 'exit')
    this.#child.kill(signal)
    const [code, by] = await exited
    return code ?? by
  }

  /** Those of its processes that still run. */
  get left(): readonly number[] {
    return this.pids.filter(isRunning)
  }

  async clear(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) await this.end('SIGKILL')
    for (const pid of this.left) process.kill(pid, 'SIGKILL')
    rmSync(this.#data, { recursive: true, force: true, maxRetries: 10 })
  }
}
