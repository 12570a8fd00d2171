import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import * as z from 'zod'

const Entered = z.object({ details: z.string() }).optional()
const Details = z.looseObject({ name: z.string() })
const Statuses = z.array(z.object({ status: z.string() }))

const OF_CYCLE = "machine in (select id from machines where name like '%appraisal-cycle')"

interface OpenJournal {
  readonly database: DatabaseSync
  readonly entered: StatementSync
  readonly statuses: StatementSync
}

/** Looks into the journal of a machine that another process runs, without its knowledge. */
export class JournalWatch {
  readonly #file: string
  #open: OpenJournal | undefined

  constructor(data: string) {
    this.#file = join(data, 'step-functions.sqlite')
  }

  /** The state that the period's workflow entered last; `undefined` before there is one. */
  state(): string | undefined {
    const row = Entered.parse(this.#read((open) => open.entered.get()))
    return row && Details.parse(JSON.parse(row.details)).name
  }

  /** Whether the period's workflow has ended, however. */
  isOver(): boolean {
    const rows = Statuses.parse(this.#read((open) => open.statuses.all()) ?? [])
    return rows.length > 0 && rows.every(({ status }) => status !== 'RUNNING')
  }

  /** Lets go of the file: a machine that starts again must find it as the dead one left it. */
  close(): void {
    this.#open?.database.close()
    this.#open = undefined
  }

  #read<T>(read: (open: OpenJournal) => T): T | undefined {
    if (!existsSync(this.#file)) return undefined
    try {
      this.#open ??= this.#connect()
      return read(this.#open)
    } catch {
      // The tables are not there yet, or the machine is just starting.
      this.close()
      return undefined
    }
  }

  #connect(): OpenJournal {
    const database = new DatabaseSync(this.#file, { readOnly: true })
    const executions = `select id from executions where ${OF_CYCLE}`
    return {
      database,
      entered: database.prepare(
        `select details from events where execution in (${executions}) and type like '%StateEntered' order by id desc limit 1`,
      ),
      statuses: database.prepare(`select status from executions where ${OF_CYCLE}`),
    }
  }
}
