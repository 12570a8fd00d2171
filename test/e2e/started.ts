import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { join } from 'node:path'
import { root } from '../../rehearsal/synthesise/synthesise.ts'

interface StartOptions {
  readonly data: string
  readonly port?: number
  /** What is started; `npm start` unless told. */
  readonly program?: string
  readonly words?: readonly string[]
  /** More of its environment. */
  readonly environment?: Readonly<Record<string, string>>
}

const PROGRAM = join(root, 'rehearsal', 'start', 'start.ts')

/** `npm start` as a process of its own, heard and ended by its tests. */
export class Started {
  readonly #process: ChildProcess
  readonly #begun = performance.now()
  readonly #heard = new EventEmitter()
  said = ''
  /** What of it went to stderr. */
  complained = ''

  constructor({ data, program = PROGRAM, port = 0, words = [], environment = {} }: StartOptions) {
    this.#process = spawn(process.execPath, [program, ...words], {
      cwd: root,
      // Whatever the shell that runs the tests is set up for, no mail leaves.
      env: {
        ...process.env,
        BINA_SMTP_URL: '',
        BINA_SITE_URL: '',
        PORT: `${port}`,
        BINA_DATA: data,
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.said += chunk
        this.#heard.emit('heard')
      })
    this.#process.stderr?.on('data', (chunk: Buffer) => {
      this.complained += chunk
    })
  }

  /** Resolves with its address and the seconds it took once it says that it is ready; throws when it ends instead. */
  async ready(): Promise<{ url: string; seconds: number }> {
    const [, url = ''] = await this.says(/^Bina is ready: (\S+)$/m)
    return { url, seconds: this.#seconds() }
  }

  /** The same once there is nothing more for it to say: all is imported, first mails have gone out. */
  async filled(): Promise<{ url: string; seconds: number }> {
    const { url } = await this.ready()
    await this.says(/^More sign-in links come|goes out through/m)
    return { url, seconds: this.#seconds() }
  }

  /** Resolves once it has said something that fits; throws when it ends instead. */
  async says(words: RegExp): Promise<RegExpExecArray> {
    const ended = this.ended()
    for (;;) {
      const found = words.exec(this.said)
      if (found) return found
      const code = await Promise.race([once(this.#heard, 'heard'), ended])
      if (typeof code === 'number') throw new Error(`It ended with ${code} instead: ${this.said}`)
    }
  }

  #seconds(): number {
    return (performance.now() - this.#begun) / 1000
  }

  /** Resolves with its exit code once it has ended by itself. */
  async ended(): Promise<number> {
    if (this.#process.exitCode === null && this.#process.signalCode === null)
      await once(this.#process, 'exit')
    return this.#process.exitCode ?? -1
  }

  /** Ends it as Ctrl+C does. */
  async stop(): Promise<number> {
    this.#process.kill('SIGINT')
    return this.ended()
  }

  /** Ends it as a power cut does. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL')
    await this.ended()
  }
}
