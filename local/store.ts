import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import { openPrivateFolder } from './private-folder.ts'
import { StartError } from './start-error.ts'

/** The machine's own small facts (the clock's offset, mails, events on their way), held open by one machine at a time. */
export interface Store {
  readonly database: DatabaseSync
  read(name: string): string | undefined
  write(name: string, value: string): void
  close(): void
}

/** Runs some work as one transaction: all of it is stored, or none. */
export const inOne = <T>(database: DatabaseSync, work: () => T): T => {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}

const Row = z.object({ value: z.string() }).optional()

/**
 * Opens the store in `folder`, which is closed to other users, and locks it until `close` or the end of the process.
 * Throws a `StartError`.
 */
export const openStore = (folder: string, log: (line: string) => void = () => undefined): Store => {
  if (openPrivateFolder(folder))
    log(`Other users could read files in the data folder ${folder}; it is now its owner’s alone.`)
  const database = open(join(folder, 'machine.sqlite'), folder)
  const select = database.prepare('SELECT value FROM facts WHERE name = ?')
  const replace = database.prepare('INSERT OR REPLACE INTO facts VALUES (?, ?)')
  return {
    database,
    read: (name) => Row.parse(select.get(name))?.value,
    write: (name, value) => {
      replace.run(name, value)
    },
    close: () => database.close(),
  }
}

const open = (file: string, folder: string) => {
  try {
    const database = new DatabaseSync(file)
    // An exclusive lock that the system itself gives back when the process dies, however it dies.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;')
    database.exec('CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID')
    database.prepare('INSERT OR REPLACE INTO facts VALUES (?, ?)').run('process', `${process.pid}`)
    return database
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    if (/locked|busy/i.test(why))
      throw new StartError(`The data folder ${folder} is in use by another Bina.`, { cause })
    throw new StartError(`The file ${file} is corrupt (${why}); move it away or restore it.`, { cause })
  }
}
