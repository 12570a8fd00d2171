import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StartError } from './start-error.ts'

export const root = resolve(fileURLToPath(new URL('..', import.meta.url)))

/**
 * Synthesises the CDK app into the folder `assembly` by running `infra/app.ts`, as the CDK's own tool would. Throws a
 * `StartError` with what the app said when it fails.
 */
export const synthesise = (assembly: string): Promise<void> =>
  new Promise((done, fail) => {
    mkdirSync(assembly, { recursive: true })
    const app = spawn(process.execPath, [join(root, 'infra', 'app.ts')], {
      cwd: root,
      env: { ...process.env, CDK_OUTDIR: assembly },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    const hear = (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-4000)
    }
    app.stdout.on('data', hear)
    app.stderr.on('data', hear)
    app.once('error', (cause) => fail(new StartError(`The CDK app cannot be run: ${cause.message}`)))
    app.once('exit', (code) => {
      if (code === 0) done()
      else fail(new StartError(`The CDK app could not be synthesised:\n${said.trim()}`))
    })
  })
