import type { Visitor } from './visitors.ts'

type Item = Record<string, unknown>

interface Dump {
  readonly records: ReadonlyMap<string, Item>
  readonly history: ReadonlyMap<string, string>
}

/** Reads the lines of `dumpTables`. */
export const readDump = (lines: readonly string[], historyTable: string): Dump => {
  const records = new Map<string, Item>()
  const history = new Map<string, string>()
  for (const line of lines) {
    const json = line.slice(line.indexOf(' ') + 1)
    const item: Item = JSON.parse(json)
    const name = `${item.pk} ${item.sk}`
    if (line.startsWith(`${historyTable} `)) history.set(name, json)
    else records.set(name, item)
  }
  return { records, history }
}

const text = (item: Item | undefined) => JSON.stringify(item)

/** What a visitor changed between two dumps and may not have, in words; empty when all is well. */
export const wrongChanges = (before: Dump, after: Dump, { who, mayWrite }: Visitor): string[] => {
  const names = new Set([...before.records.keys(), ...after.records.keys()])
  const changed = [...names].filter(
    (name) => text(before.records.get(name)) !== text(after.records.get(name)),
  )
  const records = changed
    .filter((name) => !mayWrite.some((pattern) => pattern.test(name)))
    .map(
      (name) =>
        `${who} changed ${name}: ${text(before.records.get(name))} → ${text(after.records.get(name))}`,
    )
  const history = [...before.history]
    .filter(([name, entry]) => after.history.get(name) !== entry)
    .map(([name]) => `${who} changed History ${name}`)
  return [...records, ...history]
}
