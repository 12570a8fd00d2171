import type { DatabaseSync, StatementSync } from 'node:sqlite'
import * as z from 'zod'
import type { Clock } from '../clock/movable-clock.ts'
import type { Database } from './database.ts'
import type { Table } from './tables.ts'

const HOUR = 3_600_000
const BATCH = 500

const Key = z.record(z.string(), z.unknown())
const Due = z.object({ place: z.string(), table_name: z.string(), item_key: z.string() })

/**
 * Deletes items whose time to live has passed, at every full hour of the clock, since no local engine does. Writes are
 * noted as they pass, so that a sweep need not read the tables; each deletion asks again whether the item has expired.
 */
export class ExpiringItems {
  readonly #tables: ReadonlyMap<string, Table>
  readonly #database: Database
  readonly #clock: Clock
  readonly #during: (work: () => Promise<void>) => Promise<void>
  readonly #note: StatementSync
  readonly #due: StatementSync
  readonly #forget: StatementSync

  constructor(
    tables: readonly Table[],
    database: Database,
    clock: Clock,
    store: DatabaseSync,
    during: (work: () => Promise<void>) => Promise<void>,
  ) {
    this.#tables = new Map(tables.map((table) => [table.name, table]))
    this.#database = database
    this.#clock = clock
    this.#during = during
    store.exec(
      `CREATE TABLE IF NOT EXISTS expiring_items
         (place TEXT PRIMARY KEY, table_name TEXT, item_key TEXT, expires_at INTEGER) WITHOUT ROWID;
       CREATE INDEX IF NOT EXISTS expiring_items_by_time ON expiring_items (expires_at);`,
    )
    this.#note = store.prepare('INSERT OR REPLACE INTO expiring_items VALUES (?, ?, ?, ?)')
    this.#due = store.prepare(
      `SELECT place, table_name, item_key FROM expiring_items WHERE expires_at <= ? ORDER BY expires_at LIMIT ${BATCH}`,
    )
    this.#forget = store.prepare('DELETE FROM expiring_items WHERE place = ?')
  }

  start(): void {
    const next = (Math.floor(this.#clock.now() / HOUR) + 1) * HOUR
    this.#clock.at(next, () => {
      void this.#during(() => this.sweep()).finally(() => this.start())
    })
  }

  expiryOf(table: string): string | undefined {
    return this.#tables.get(table)?.expiry
  }

  /** Notes that an item of `table` may expire at `expiresAt` (epoch seconds); `source` holds at least its key. */
  note(table: string, source: Readonly<Record<string, unknown>>, expiresAt: number): void {
    const keys = this.#tables.get(table)?.keys ?? []
    const key = JSON.stringify(Object.fromEntries(keys.map((name) => [name, source[name]])))
    this.#note.run(`${table} ${key}`, table, key, expiresAt)
  }

  async sweep(): Promise<void> {
    const seconds = Math.floor(this.#clock.now() / 1000)
    for (let due = this.#read(seconds); due.length > 0; due = this.#read(seconds)) {
      for (const { place, table_name, item_key } of due) {
        await this.#delete(table_name, Key.parse(JSON.parse(item_key)), seconds)
        this.#forget.run(place)
      }
    }
  }

  #read(seconds: number) {
    return z.array(Due).parse(this.#due.all(seconds))
  }

  async #delete(table: string, key: Record<string, unknown>, seconds: number) {
    const expiry = this.expiryOf(table)
    if (!expiry) return
    const { status, body } = await this.#database.send(
      'DeleteItem',
      JSON.stringify({
        TableName: table,
        Key: key,
        ConditionExpression: '#expiry <= :now',
        ExpressionAttributeNames: { '#expiry': expiry },
        ExpressionAttributeValues: { ':now': { N: `${seconds}` } },
      }),
    )
    if (status >= 500) throw new Error(`The expiry of an item failed: ${body.toString()}`)
  }
}
