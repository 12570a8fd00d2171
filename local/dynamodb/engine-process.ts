import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { StartError } from '../start-error.ts'
import { ENGINE_FILES, type EngineCommand, engineCommand } from './engine-command.ts'
import { freePort } from './free-port.ts'

/** Amazon's engine takes seconds on a busy machine. */
const READY_WITHIN = 60_000

export interface EngineProcess {
  readonly port: number
  readonly name: EngineCommand['name']
  stop(): Promise<void>
}

/**
 * Starts the database engine on a port of its own and starts it again whenever it dies, until `stop`. `throwaway` keeps
 * the tables in memory only.
 */
export const startEngineProcess = async (
  folder: string,
  log: (line: string) => void,
  throwaway = false,
): Promise<EngineProcess> => {
  const engine = engineCommand(process.env.BINA_DYNAMODB)
  if (!throwaway) refuseOthersTables(folder, engine)
  endOrphan(folder)
  const port = await freePort()
  let stopped = false
  let isReady = false
  let said = ''
  const start = (): ChildProcess => {
    const started = spawn(engine.command, engine.arguments(port, throwaway ? undefined : folder), {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    writeFileSync(pidFile(folder), `${started.pid ?? ''}`)
    started.stderr?.on('data', (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-500)
    })
    started.once('error', () => undefined)
    started.once('exit', (code, signal) => {
      if (stopped) return
      if (isReady) log(`The database engine ended (${signal ?? code}) and is started again. ${said.trim()}`)
      setTimeout(() => {
        if (!stopped) child = start()
      }, 100)
    })
    return started
  }
  let child = start()
  const stop = async () => {
    stopped = true
    await ended(child)
    rmSync(pidFile(folder), { force: true })
  }
  if (!(await answers(port, () => child.exitCode === null && child.pid !== undefined))) {
    await stop()
    throw new StartError(refusalOf(folder, engine, said.trim()))
  }
  isReady = true
  return { port, name: engine.name, stop }
}

/** A machine that found no tables, because another engine keeps them, would begin a second life beside the first. */
const refuseOthersTables = (folder: string, { file, name }: EngineCommand) => {
  const other = ENGINE_FILES.find((one) => one !== file && existsSync(join(folder, one)))
  if (other && !existsSync(join(folder, file))) {
    throw new StartError(
      `The tables in ${folder} were made by another database engine (${other}), which ${name} cannot read; set BINA_DYNAMODB as it was, or choose another folder.`,
    )
  }
}

const refusalOf = (folder: string, { name, file }: EngineCommand, said: string) => {
  if (/not a valid SQLite|malformed|not a database/.test(said))
    return `The file ${join(folder, file)} is corrupt; move it away or restore it.`
  if (name === 'official' && (said === '' || /UnsupportedClassVersion|JAVA_HOME/.test(said)))
    return 'Amazon’s own DynamoDB engine needs Java 17 or newer, which is not found here (`java`, or JAVA_HOME).'
  return `The database engine does not start on ${folder}: ${said || 'no answer'}`
}

const pidFile = (folder: string) => join(folder, 'dynamodb.pid')

/** A machine that was killed leaves its engine behind, and two must not write one database. */
const endOrphan = (folder: string) => {
  try {
    const pid = Number(readFileSync(pidFile(folder), 'utf8'))
    if (pid > 0 && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)) process.kill(pid, 'SIGKILL')
  } catch {
    // There is none: no file, no such process, or no /proc on this system.
  }
}

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), 3000).unref()
  })

const answers = async (port: number, isAlive: () => boolean) => {
  for (const started = Date.now(); Date.now() - started < READY_WITHIN && isAlive(); ) {
    if (await connects(port)) return true
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
  return false
}

const connects = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
