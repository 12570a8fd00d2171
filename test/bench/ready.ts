import { type ChildProcess, spawn } from 'node:child_process'
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

/** Seconds from the command to its word that Bina is ready. */
const ready = async (data: string): Promise<number> => {
  const began = performance.now()
  const started = spawn(process.execPath, ['rehearsal/start/start.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', BINA_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const over = ended(started)
  await Promise.race([
    over,
    new Promise<void>((resolve) => {
      let said = ''
      started.stdout.on('data', (part: Buffer) => {
        said += part
        if (said.includes('Bina is ready')) resolve()
      })
    }),
  ])
  const seconds = secondsFrom(began)
  started.kill('SIGTERM')
  await over
  return seconds
}

/** From `npm start` to ready: the first time, with the sample imported and its period opened, and again. */
export const benchReady = async (): Promise<Figure[]> => {
  const data = mkdtempSync(join(tmpdir(), 'bina-bench-'))
  try {
    const baseline = { name: 'synthesis alone', value: await synthesis() }
    // As on a machine that has never started: what lies there would be taken for what these sources gave.
    rmSync(join(root, 'cdk.out'), { recursive: true, force: true })
    const first = await ready(data)
    const again = await ready(data)
    return [
      { name: 'Start to ready, first time', value: first, unit: 's', baseline, goal: 'under 15 s' },
      { name: 'Start to ready, again', value: again, unit: 's', baseline, goal: 'under 15 s' },
    ]
  } finally {
    rmSync(data, { recursive: true, force: true, maxRetries: 10 })
  }
}
