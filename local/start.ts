import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Cloud, startCloud } from './cloud.ts'
import { StartError } from './start-error.ts'

const root = resolve(fileURLToPath(new URL('..', import.meta.url)))

/**
 * Synthesises the CDK app into `assembly` by running `infra/app.ts`, as the CDK's own tool would. Throws a `StartError`
 * with what the app said when it fails.
 */
export const synthesise = (assembly: string): Promise<void> =>
  new Promise((done, fail) => {
    const env = { ...process.env, CDK_OUTDIR: assembly }
    const app = spawn(process.execPath, [join(root, 'infra', 'app.ts')], {
      cwd: root,
      env,
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

const portOf = (text: string | undefined) => {
  const port = Number(text ?? '8080')
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new StartError(`PORT must be a number from 0 to 65535, not ${text}.`)
}

const welcome = ({ url }: Cloud) =>
  [
    `Bina is ready: ${url}`,
    `  HR       ${url}/hr`,
    `  Inbox    ${url}/_local/inbox`,
    `  Audit    ${url}/audit`,
    `  Clock    ${url}/_local/clock`,
  ].join('\n')

const stopOnSignal = (cloud: Cloud) => {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    console.log('Stopping …')
    await cloud.stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
}

const start = async () => {
  const assembly = resolve(root, 'cdk.out')
  const port = portOf(process.env.PORT)
  mkdirSync(assembly, { recursive: true })
  await synthesise(assembly)
  const host = process.env.BINA_HOST
  const cloud = await startCloud({
    assembly,
    data: process.env.BINA_DATA ?? '.bina',
    port,
    log: (line) => console.error(line),
    ...(host ? { host } : {}),
  })
  stopOnSignal(cloud)
  console.log(welcome(cloud))
}

if (import.meta.main) {
  try {
    await start()
  } catch (error) {
    console.error(error instanceof StartError ? error.message : error)
    process.exit(1)
  }
}
