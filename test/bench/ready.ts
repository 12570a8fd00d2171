import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../rehearsal/synthesise/synthesise.ts'
import type { Figure } from './figure.ts'

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve, reject) =>
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`ended with ${code}`)))),
  )

const secondsFrom = (began: number) => (performance.now() - began) / 1000

const synthesis = async (): Promise<number> => {
  const began = performance.now()
  await ended(spawn(process.execPath, ['infra/app.ts'], { cwd: root, stdio: 'ignore' }))
  return secondsFrom(began)
}

interface StartTimes {
  /** Seconds from the command to its word that Bina is ready. */
  readonly ready: number
  /** Until it has nothing left to say: the last first mail has gone out. */
  readonly mailed: number
}

const start = async (data: string): Promise<StartTimes> => {
  const began = performance.now()
  const started = spawn(process.execPath, ['rehearsal/start/start.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', BINA_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const over = ended(started)
  let said = ''
  started.stdout.on('data', (part: Buffer) => {
    said += part
  })
  const tooEarly = over.then(() => Promise.reject(new Error('It ended before it had said all.')))
  const says = async (words: string): Promise<number> => {
    while (!said.includes(words)) await Promise.race([tooEarly, once(started.stdout, 'data')])
    return secondsFrom(began)
  }
  const times = { ready: await says('Bina is ready'), mailed: await says('More sign-in links') }
  started.kill('SIGTERM')
  await over
  await tooEarly.catch(() => undefined)
  return times
}

/** From `npm start` to ready, and until the sample is imported and its first mails are sent: the first time, and again. */
export const benchReady = async (): Promise<Figure[]> => {
  const data = mkdtempSync(join(tmpdir(), 'bina-bench-'))
  try {
    const baseline = { name: 'synthesis alone', value: await synthesis() }
    // As on a machine that has never started: what lies there would be taken for what these sources gave.
    rmSync(join(root, 'cdk.out'), { recursive: true, force: true })
    const first = await start(data)
    const again = await start(data)
    const figure = { unit: 's', baseline, goal: 'under 15 s' }
    return [
      { name: 'Start to ready, first time', value: first.ready, ...figure },
      { name: 'Start to the last first mail, first time', value: first.mailed, ...figure },
      { name: 'Start to ready, again', value: again.ready, ...figure },
      { name: 'Start to the last first mail, again', value: again.mailed, ...figure },
    ]
  } finally {
    rmSync(data, { recursive: true, force: true, maxRetries: 10 })
  }
}
