import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import * as z from 'zod'

const Made = z.array(z.object({ name: z.string(), type: z.enum(['table', 'index']), sql: z.string() }))
const Value = z.union([z.string(), z.number(), z.null()])
const Line = z.union([
  z.strictObject({ make: z.string() }),
  z.strictObject({ into: z.string(), values: z.array(Value) }),
])
type Line = z.output<typeof Line>

const opened = <T>(file: string, work: (database: DatabaseSync) => T): T => {
  const database = new DatabaseSync(file)
  try {
    return work(database)
  } finally {
    database.close()
  }
}

const rowsOf = (database: DatabaseSync, into: string): Line[] =>
  database
    .prepare(`SELECT * FROM ${into}`)
    .all()
    .map((row) => ({ into, values: z.array(Value).parse(Object.values(row)) }))

/** All that an SQLite file holds, as JSON lines: how its tables are made, and a line a row. Blobs are refused. */
export const sqliteLines = (file: string): string =>
  opened(file, (database) => {
    const made = Made.parse(
      database
        .prepare(
          `SELECT name, type, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
           ORDER BY type DESC, name`,
        )
        .all(),
    )
    const tables = made.filter(({ type }) => type === 'table')
    const lines: Line[] = [
      ...made.map(({ sql }) => ({ make: sql })),
      ...tables.flatMap(({ name }) => rowsOf(database, name)),
    ]
    return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  })

const take = (database: DatabaseSync, line: Line): void => {
  if ('make' in line) {
    database.exec(line.make)
    return
  }
  const values: SQLInputValue[] = line.values
  database.prepare(`INSERT INTO ${line.into} VALUES (${values.map(() => '?').join(', ')})`).run(...values)
}

/** Makes an SQLite file of such lines. */
export const fromSqliteLines = (file: string, text: string): void =>
  opened(file, (database) => {
    database.exec('BEGIN')
    for (const line of text.split('\n').filter(Boolean)) take(database, Line.parse(JSON.parse(line)))
    database.exec('COMMIT')
  })
