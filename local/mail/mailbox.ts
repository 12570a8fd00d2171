import type { DatabaseSync, StatementSync } from 'node:sqlite'
import * as z from 'zod'

export interface Letter {
  readonly messageId: string
  /** Epoch milliseconds by the machine's clock. */
  readonly time: number
  readonly sender: string
  readonly recipients: readonly string[]
  readonly subject: string
  readonly text: string
  readonly html: string
}

const Mail = z.object({
  id: z.number(),
  messageId: z.string(),
  time: z.number(),
  recipient: z.string(),
  sender: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
})
/** One letter as one recipient has it. `id` grows with every mail. */
export type Mail = z.infer<typeof Mail>

export interface MailQuery {
  /** A whole address, whatever its letters' case. */
  readonly to?: string
  /** Only mails with a greater id, the oldest first; without it the newest come first. */
  readonly after?: number
  readonly before?: number
  readonly limit?: number
}

const Person = z.object({ recipient: z.string(), mails: z.number(), newest: z.number(), subject: z.string() })
/** One address with how many mails it has, and the time and subject of the newest. */
export type Person = z.infer<typeof Person>

const COLUMNS = 'id, message_id AS messageId, time, recipient, sender, subject, text, html'

/** Everything that was sent, kept on disk: the outbox of the machine and the inbox of everyone in it. */
export class Mailbox {
  readonly #store: DatabaseSync
  readonly #insert: StatementSync

  constructor(store: DatabaseSync) {
    this.#store = store
    store.exec(
      `CREATE TABLE IF NOT EXISTS mails
         (id INTEGER PRIMARY KEY AUTOINCREMENT, message_id TEXT, time INTEGER, recipient TEXT COLLATE NOCASE,
          sender TEXT, subject TEXT, text TEXT, html TEXT);
       CREATE INDEX IF NOT EXISTS mails_by_recipient ON mails (recipient, id);`,
    )
    this.#insert = store.prepare(
      'INSERT INTO mails (message_id, time, recipient, sender, subject, text, html) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
  }

  /** Puts a letter into the inbox of each recipient; answers the ids, in the recipients' order. */
  add({ messageId, time, sender, recipients, subject, text, html }: Letter): readonly number[] {
    return recipients.map((recipient) =>
      Number(this.#insert.run(messageId, time, recipient, sender, subject, text, html).lastInsertRowid),
    )
  }

  find({ to, after, before, limit = 50 }: MailQuery): readonly Mail[] {
    const wanted: [string, string | number | undefined][] = [
      ['recipient = ?', to],
      ['id > ?', after],
      ['id < ?', before],
    ]
    const asked = wanted.filter((one): one is [string, string | number] => one[1] !== undefined)
    const where = ['1', ...asked.map(([test]) => test)].join(' AND ')
    const order = after === undefined ? 'DESC' : 'ASC'
    const select = this.#store.prepare(
      `SELECT ${COLUMNS} FROM mails WHERE ${where} ORDER BY id ${order} LIMIT ?`,
    )
    return z.array(Mail).parse(select.all(...asked.map(([, value]) => value), limit))
  }

  read(id: number): Mail | undefined {
    const row = this.#store.prepare(`SELECT ${COLUMNS} FROM mails WHERE id = ?`).get(id)
    return row === undefined ? undefined : Mail.parse(row)
  }

  /** Who has mail, the newest first; `part` is any part of an address. */
  people(part: string, offset: number, limit: number): readonly Person[] {
    const select = this.#store.prepare(
      // In SQLite the plain columns beside max(id) are those of that very row.
      `SELECT recipient, count(*) AS mails, time AS newest, subject, max(id) FROM mails WHERE instr(lower(recipient), lower(?))
       GROUP BY recipient ORDER BY max(id) DESC LIMIT ? OFFSET ?`,
    )
    return z.array(Person).parse(select.all(part, limit, offset))
  }
}
