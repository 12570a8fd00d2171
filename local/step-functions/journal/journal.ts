import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { SCHEMA } from './schema.ts'

export type Row = Record<string, SQLInputValue>

/**
 * The engine's SQLite file. All changes made between two commits form one transaction, so that a turn of the engine
 * is kept whole or not at all; statements are prepared once.
 */
export class Journal {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  #open = false

  /** `path` undefined keeps everything in memory; `throwaway` waits for no disk. */
  constructor(path: string | undefined, throwaway = false) {
    this.#database = new DatabaseSync(path ?? ':memory:')
    // Full: a commit must outlast a power cut too, as its effects are let out right after it.
    this.#database.exec(`
      pragma journal_mode = wal;
      pragma synchronous = ${throwaway ? 'off' : 'full'};
      pragma cache_size = -65536;
      pragma wal_autocheckpoint = 4000;
    `)
    this.#database.exec(SCHEMA)
  }

  /** Changes something; the change lasts from the next `commit` on. Gives the number of the row made. */
  write(sql: string, ...values: SQLInputValue[]): number {
    if (!this.#open) {
      this.#database.exec('begin immediate')
      this.#open = true
    }
    return Number(this.#statement(sql).run(...values).lastInsertRowid)
  }

  read(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values)
  }

  readAll(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#statement(sql).all(...values)
  }

  /** Whether there are changes that are not yet lasting. */
  get isDirty(): boolean {
    return this.#open
  }

  commit(): void {
    if (!this.#open) return
    this.#database.exec('commit')
    this.#open = false
  }

  close(): void {
    this.commit()
    this.#statements.clear()
    this.#database.close()
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#database.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }
}
