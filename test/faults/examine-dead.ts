import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'

/** What a machine was at when it died. */
export interface Dead {
  /** The newest mail that had gone out. */
  readonly lastMail: number
  /** Function calls of workflows that had not been answered. */
  readonly calls: number
  /** Events that had not been taken yet. */
  readonly events: number
}

const One = z.object({ value: z.number().nullable() })

/** Reads a copy of a file as it was left: to read it in place would tidy up what a crash leaves. */
const readCopy = (data: string, name: string, sqls: readonly string[]): number[] => {
  const folder = mkdtempSync(join(tmpdir(), 'bina-dead-'))
  try {
    for (const part of ['', '-wal'])
      if (existsSync(join(data, name + part)))
        copyFileSync(join(data, name + part), join(folder, name + part))
    const database = new DatabaseSync(join(folder, name))
    const numbers = sqls.map((sql) => One.parse(database.prepare(sql).get()).value ?? 0)
    database.close()
    return numbers
  } catch {
    // Killed before the tables were made.
    return sqls.map(() => 0)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Looks at the data folder of a machine that was killed, and leaves it as it is. */
export const examineDead = (data: string): Dead => {
  const [lastMail = 0, events = 0] = readCopy(data, 'machine.sqlite', [
    'select max(id) as value from mails',
    'select count(*) as value from events',
  ])
  const [calls = 0] = readCopy(data, 'step-functions.sqlite', [
    `select count(*) as value from branches where body like '%"kind":"invocation"%'`,
  ])
  return { lastMail, events, calls }
}
