import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import { StartError } from '../start-error.ts'
import { type EngineAddress, engineAddress } from './engine-address.ts'
import { ENGINE_FILES, type EngineCommand, engineCommand } from './engine-command.ts'
import { EngineSupervisor } from './engine-supervisor.ts'

/** Amazon's engine takes seconds on a busy machine. */
const READY_WITHIN = 60_000

export interface EngineProcess {
  readonly name: EngineCommand['name']
  /** Who else can reach the engine, in a sentence; `undefined` where nobody can. */
  readonly exposure: string | undefined
  /** Opens a connection to the engine. Rejects with ECONNREFUSED while it is being started. */
  connect(): Promise<Socket>
  stop(): Promise<void>
}

/**
 * Starts the database engine out of others' reach (docs/adr/0020) and starts it again whenever it dies, until `stop`.
 * `throwaway` keeps the tables in memory only.
 */
export const startEngineProcess = async (
  folder: string,
  log: (line: string) => void,
  throwaway = false,
): Promise<EngineProcess> => {
  const engine = engineCommand(process.env.BINA_DYNAMODB)
  if (!throwaway) refuseOthersTables(folder, engine)
  endOrphan(folder)
  const address = await engineAddress()
  const words = [engine.command, ...engine.arguments(address, throwaway ? undefined : folder)]
  let stopped = false
  let isReady = false
  const start = (): EngineSupervisor => {
    const life = new EngineSupervisor(words, address, {
      started: (pid) => writeFileSync(pidFile(folder), `${pid}`, { mode: 0o600 }),
      ended: (how) => {
        if (stopped || !isReady) return
        log(`The database engine ended (${how}) and is started again. ${life.said.trim()}`)
        setTimeout(() => {
          if (!stopped) running = start()
        }, 100)
      },
    })
    return life
  }
  let running = start()
  const stop = async () => {
    stopped = true
    await running.stop()
    rmSync(pidFile(folder), { force: true })
  }
  if (!(await answers(running))) {
    const said = running.said.trim()
    await stop()
    throw new StartError(refusalOf(folder, engine, said))
  }
  isReady = true
  return { name: engine.name, exposure: exposureOf(engine, address), connect: () => running.connect(), stop }
}

const exposureOf = ({ listensAtAddress }: EngineCommand, { namespace }: EngineAddress) => {
  if (namespace) return undefined
  return listensAtAddress
    ? 'This system does not let the database engine have a network of its own: a user of this machine who finds its address can read and change everything.'
    : 'This system does not let the database engine have a network of its own, and Amazon’s listens on every interface: whoever reaches this machine can read and change everything.'
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

/** The engine ends with its machine; should it have been left behind, two must not write one database. */
const endOrphan = (folder: string) => {
  try {
    const pid = Number(readFileSync(pidFile(folder), 'utf8'))
    rmSync(pidFile(folder))
    if (pid > 0 && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)) process.kill(pid, 'SIGKILL')
  } catch {
    // There is none: no file, no such process, or no /proc on this system.
  }
}

const answers = async (engine: EngineSupervisor) => {
  for (const started = Date.now(); Date.now() - started < READY_WITHIN && !engine.hasEnded; ) {
    try {
      const socket = await engine.connect()
      socket.destroy()
      return true
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 15))
    }
  }
  return false
}
