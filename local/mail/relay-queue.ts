import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'

const Row = z.object({
  mail: z.number(),
  configurationSet: z.string(),
  raw: z.instanceof(Uint8Array).nullable(),
  tries: z.number(),
  accepted: z.number(),
})
/** A mail that no server has taken yet. `mail` is its id in the mailbox, `accepted` when it was to go. */
export type QueuedMail = z.infer<typeof Row>

/** A mail to be sent on; `mail` is its id in the mailbox. */
export interface NewMail {
  readonly mail: number
  readonly configurationSet: string
  /** The message as it was given, if it was given whole. */
  readonly raw: Uint8Array | undefined
  /** Whether it goes before all that waits and is not. */
  readonly isUrgent?: boolean | undefined
}

interface TimedMail extends NewMail {
  readonly time: number
}

const Due = z.object({ due: z.number().nullable() })
const Size = z.object({ size: z.number() })

const SELECT = 'SELECT mail, configuration_set AS configurationSet, raw, tries, accepted FROM relay'

/** The mails on their way to a real server, on disk until it has taken them. Times are the machine's clock's. */
export class RelayQueue {
  readonly #store: DatabaseSync

  constructor(store: DatabaseSync) {
    this.#store = store
    store.exec(
      `CREATE TABLE IF NOT EXISTS relay
         (mail INTEGER PRIMARY KEY, configuration_set TEXT, raw BLOB, tries INTEGER, accepted INTEGER, due INTEGER);
       CREATE INDEX IF NOT EXISTS relay_by_due ON relay (due, mail);`,
    )
    // Folders of 0.1.0 have the table without it.
    if (!store.prepare("SELECT 1 FROM pragma_table_info('relay') WHERE name = 'urgent'").get())
      store.exec('ALTER TABLE relay ADD COLUMN urgent INTEGER DEFAULT 0')
    store.exec('CREATE INDEX IF NOT EXISTS relay_in_turn ON relay (urgent DESC, due, mail)')
  }

  add({ mail, configurationSet, raw, isUrgent = false, time }: TimedMail): void {
    this.#store
      .prepare(
        `INSERT INTO relay (mail, configuration_set, raw, tries, accepted, due, urgent)
         VALUES (?, ?, ?, 0, ?, ?, ?)`,
      )
      .run(mail, configurationSet, raw ?? null, time, time, Number(isUrgent))
  }

  /** The one that has been due for longest, of urgent ones first. */
  next(time: number): QueuedMail | undefined {
    const row = this.#store
      .prepare(`${SELECT} WHERE due <= ? ORDER BY urgent DESC, due, mail LIMIT 1`)
      .get(time)
    return row === undefined ? undefined : Row.parse(row)
  }

  /** When the next one is due, or `undefined` when there is none. */
  nextDue(): number | undefined {
    return Due.parse(this.#store.prepare('SELECT min(due) AS due FROM relay').get()).due ?? undefined
  }

  /** How many there are. */
  size(): number {
    return Size.parse(this.#store.prepare('SELECT count(*) AS size FROM relay').get()).size
  }

  /** Those that were to go before a time. */
  before(time: number): readonly QueuedMail[] {
    return z.array(Row).parse(this.#store.prepare(`${SELECT} WHERE accepted <= ? ORDER BY mail`).all(time))
  }

  postpone(mail: number, due: number): void {
    this.#store.prepare('UPDATE relay SET tries = tries + 1, due = ? WHERE mail = ?').run(due, mail)
  }

  /** Lets none go sooner than a time. */
  holdAll(due: number): void {
    this.#store.prepare('UPDATE relay SET due = max(due, ?)').run(due)
  }

  remove(mail: number): void {
    this.#store.prepare('DELETE FROM relay WHERE mail = ?').run(mail)
  }
}
