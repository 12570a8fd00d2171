import { createHash } from 'node:crypto'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { type HistoryEntry, historyEntrySchema } from '../../functions/domain/history-entry.ts'
import type { ImportFiles, StoredFile } from '../../functions/people/import-files.ts'
import { importPeople } from '../../functions/people/import-people.ts'
import { type Import, importsIn } from '../../functions/people/imports.ts'
import { type HandedIn, requestImport } from '../../functions/people/request-import.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { bytesOf, csvText, type Files } from './csv-files.ts'

/** A bucket in memory, with all versions of what was put. */
export const keptFiles = (now: () => Date = () => new Date()) => {
  const versions = new Map<string, (StoredFile & { readonly bytes: Uint8Array })[]>()
  const keptOf = (key: string, version?: string) => {
    const kept = versions.get(key) ?? []
    return version ? kept.find((one) => one.version === version) : kept.at(-1)
  }
  const put = async (key: string, bytes: Uint8Array): Promise<StoredFile> => {
    const kept = versions.get(key) ?? []
    const etag = createHash('md5').update(bytes).digest('hex')
    const stored = { key, version: `${key}-${kept.length + 1}`, size: bytes.length, etag, storedAt: now() }
    versions.set(key, [...kept, { ...stored, bytes }])
    return stored
  }
  const files: ImportFiles = {
    find: async (key, version) => keptOf(key, version),
    read: async function* (key, version) {
      yield keptOf(key, version)?.bytes ?? new Uint8Array()
    },
  }
  return { ...files, put }
}

type Bytes = { people: Uint8Array; units: Uint8Array; plans?: Uint8Array | undefined }

/** What an officer hands in once these bytes are uploaded. */
export const uploaded = async (
  name: string,
  { people, units, plans }: Bytes,
  { put }: ReturnType<typeof keptFiles>,
): Promise<HandedIn> => ({
  people: await put(`uploads/${name}/people.csv`, people),
  units: await put(`uploads/${name}/units.csv`, units),
  ...(plans ? { plans: await put(`uploads/${name}/plans.csv`, plans) } : {}),
})

/** A clock that stands still until it is moved, by milliseconds. */
export const standingClock = () => {
  let now = Date.parse('2026-11-23T01:00:00Z')
  return {
    now: () => new Date(now),
    move: (by: number) => {
      now += by
    },
  }
}

/** A mailer that keeps the names of the notices that it was called for. */
const postbox = () => {
  const called: string[] = []
  return {
    called,
    sendNow: async (noticeIds: readonly string[]) => {
      called.push(...noticeIds)
    },
  }
}

export const importingDeps = (tables: Tables) => ({
  tables,
  files: keptFiles(),
  clock: standingClock(),
  urgentMail: postbox(),
})
export type ImportingDeps = ReturnType<typeof importingDeps>

export const upload = async (importId: string, files: Files, deps: ImportingDeps): Promise<void> => {
  const bytes = {
    people: bytesOf(csvText(files.people)),
    units: bytesOf(csvText(files.units)),
    plans: bytesOf(csvText(files.plans)),
  }
  const requested = await requestImport(
    { importId, requestedBy: 'hr0000000000', files: await uploaded(importId, bytes, deps.files) },
    deps,
  )
  if (!requested.ok) throw new Error(requested.reason)
}

export const standing = async (importId: string, { tables }: ImportingDeps): Promise<Import> => {
  const found = await importsIn(tables).get(importId)
  if (!found) throw new Error(`No import ${importId}`)
  return found
}

/** Uploads, lets the job run once, and tells how the import stands then. */
export const importFiles = async (importId: string, files: Files, deps: ImportingDeps): Promise<Import> => {
  await upload(importId, files, deps)
  await importPeople({}, deps)
  return standing(importId, deps)
}

const itemSchema = z.looseObject({ pk: z.string(), sk: z.string() })
type Item = z.infer<typeof itemSchema>

const scan = async ({ client }: Tables, TableName: string): Promise<Item[]> => {
  const items: Item[] = []
  let from: Record<string, unknown> | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({ TableName, ConsistentRead: true, ...(from ? { ExclusiveStartKey: from } : {}) }),
    )
    items.push(...Items.map((item) => itemSchema.parse(item)))
    from = LastEvaluatedKey
  } while (from)
  return items.sort((one, other) => `${one.pk} ${one.sk}`.localeCompare(`${other.pk} ${other.sk}`))
}

/** The directory as it stands: every record but the imports themselves, their queue and their chains. */
export const directoryIn = async (tables: Tables): Promise<Item[]> =>
  (await scan(tables, tables.records)).filter(({ pk }) => !/^(CHAIN#import\/|IMPORT#|IMPORTQUEUE#)/.test(pk))

/** Every chain of History, its entries in order. */
export const chainsIn = async (tables: Tables): Promise<Map<string, HistoryEntry[]>> => {
  const entries = (await scan(tables, tables.history)).map(({ pk: _, sk: __, ...entry }) =>
    historyEntrySchema.parse(entry),
  )
  return Map.groupBy(entries, ({ chain }) => chain)
}
