import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { StartError } from '../../local/start-error.ts'
import { root } from '../synthesise/synthesise.ts'

const Told = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('synthesised') }),
  z.object({ kind: z.literal('function'), name: z.string(), folder: z.string() }),
  z.object({ kind: z.literal('workflow'), name: z.string(), text: z.string() }),
  z.object({ kind: z.literal('fault'), message: z.string() }),
  z.object({ kind: z.literal('restart'), path: z.string() }),
])
/** What changed in the app's sources. */
export type Change = z.output<typeof Told>

/** The app's sources, watched by a process of their own that runs `infra/watch.ts`. */
export class WatchedApp {
  readonly #process: ChildProcess
  /** The folder of the assembly that was synthesised at first. */
  readonly assembly: string
  readonly #waiting: Change[] = []
  #hear: ((change: Change) => void) | undefined
  #said = ''

  /** Begins the synthesis into a folder of its own, which is emptied first. */
  constructor(folder = join(root, '.build', 'dev')) {
    rmSync(folder, { recursive: true, force: true })
    this.assembly = join(folder, 'assembly')
    this.#process = spawn(process.execPath, [join(root, 'infra', 'watch.ts'), join(folder, 'functions')], {
      cwd: root,
      env: { ...process.env, CDK_OUTDIR: this.assembly, CDK_VALIDATION: 'false' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.#said = `${this.#said}${chunk}`.slice(-4000)
      })
    this.#process.on('message', (message) => this.#take(Told.parse(message)))
  }

  /** Resolves once the app is synthesised; rejects with a `StartError` that has what it said when it cannot be. */
  synthesised(): Promise<void> {
    return new Promise((done, fail) => {
      this.#process.once('message', () => done())
      this.#process.once('exit', () =>
        fail(new StartError(`The CDK app could not be synthesised:\n${this.#said.trim()}`)),
      )
    })
  }

  /** Hears of all changes since the synthesis. */
  follow(hear: (change: Change) => void): void {
    this.#hear = hear
    for (const change of this.#waiting.splice(0)) hear(change)
  }

  #take(change: Change) {
    if (this.#hear) this.#hear(change)
    else this.#waiting.push(change)
  }
}
