import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fixtureAssembly, type RunningCloud, runFixture } from '../fixture/running-cloud.ts'
import { type SmtpServer, startSmtpServer } from './smtp-server.ts'

const mailer = fileURLToPath(new URL('../fixture/mailer-to-kill.ts', import.meta.url))

let data: string
let server: SmtpServer
let child: ChildProcess | undefined
let running: RunningCloud | undefined

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'killed-relay-'))
  server = await startSmtpServer()
})

afterEach(async () => {
  child?.kill('SIGKILL')
  await running?.stop()
  await server.close()
  rmSync(data, { recursive: true, force: true, maxRetries: 10 })
})

/** Runs the machine until the server took `count` mails, kills it while it hands over the next, and answers what was accepted. */
const killAfter = async (count: number): Promise<readonly string[]> => {
  const accepted: string[] = []
  const started = spawn(process.execPath, [mailer, fixtureAssembly(), data, `${server.port}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child = started
  server.manner = (line) => {
    if (line === '.' && server.taken.length === count) started.kill('SIGKILL')
    return undefined
  }
  createInterface({ input: started.stdout }).on('line', (line) => {
    if (line.startsWith('p')) accepted.push(line)
  })
  await once(started, 'close')
  return accepted
}

it.each([1, 20])(
  'sends every mail that was accepted after a kill at mail %i, and none twice but the one in flight',
  { timeout: 60_000 },
  async (count) => {
    const accepted = await killAfter(count)
    const smtp = { host: '127.0.0.1', port: server.port, secure: false }

    running = await runFixture(data, { smtp })
    await running.cloud.activity.idle()
    await running.cloud.clock.advanceTo(running.cloud.clock.now() + 120_000)

    const arrived = server.taken.map(({ to }) => to)
    expect(accepted.length).toBeGreaterThan(0)
    expect(accepted.filter((reader) => !arrived.includes(reader))).toEqual([])
    expect(arrived.length - new Set(arrived).size).toBeLessThanOrEqual(1)
  },
)
