import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, mkdirSync, type ReadStream, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import { DraftFile } from './draft-file.ts'

const StoredObject = z.object({
  bucket: z.string(),
  key: z.string(),
  version: z.string(),
  size: z.number(),
  etag: z.string(),
  contentType: z.string(),
  metadata: z.string(),
  modified: z.number(),
  retainUntil: z.number(),
  isDeleted: z.number(),
})
/** One version of an object; times in epoch milliseconds, `metadata` JSON text. */
export type StoredObject = z.infer<typeof StoredObject>

export interface NewObject {
  readonly bucket: string
  readonly key: string
  readonly body: Buffer
  readonly contentType: string
  readonly metadata: Readonly<Record<string, string>>
  readonly modified: number
  readonly retainUntil: number
}

/** An object on its way: nobody sees it before it is kept, and nothing of it stays where it is not. */
export interface ObjectDraft extends Pick<DraftFile, 'size' | 'md5' | 'pieces' | 'write' | 'drop'> {
  keep(described: Omit<NewObject, 'body'>): Promise<StoredObject>
}

const COLUMNS =
  'bucket, key, version, size, etag, content_type AS contentType, metadata, modified, retain_until AS retainUntil, is_deleted AS isDeleted'

const DRAFTS = 'drafts'

const newVersion = () => randomUUID().replaceAll('-', '')

/** Objects in a folder, every version kept in a file of its own, with an index of them in the machine's store. */
export class ObjectStore {
  readonly #folder: string
  readonly #store: DatabaseSync

  constructor(folder: string, store: DatabaseSync) {
    this.#folder = folder
    this.#store = store
    // What was on its way when the machine ended is nobody's.
    rmSync(join(folder, DRAFTS), { recursive: true, force: true })
    mkdirSync(join(folder, DRAFTS), { recursive: true })
    store.exec(
      `CREATE TABLE IF NOT EXISTS objects
         (bucket TEXT, key TEXT, number INTEGER, version TEXT, size INTEGER, etag TEXT, content_type TEXT,
          metadata TEXT, modified INTEGER, retain_until INTEGER, is_deleted INTEGER,
          PRIMARY KEY (bucket, key, number))`,
    )
  }

  async put({
    bucket,
    key,
    body,
    contentType,
    metadata,
    modified,
    retainUntil,
  }: NewObject): Promise<StoredObject> {
    const version = newVersion()
    const etag = createHash('md5').update(body).digest('hex')
    await writeFile(this.#fileOf(version), body)
    return this.#add({
      bucket,
      key,
      version,
      size: body.length,
      etag,
      contentType,
      metadata: JSON.stringify(metadata),
      modified,
      retainUntil,
      isDeleted: 0,
    })
  }

  /** Begins an object whose bytes come one piece after the other. */
  async begin(): Promise<ObjectDraft> {
    const version = newVersion()
    const draft = await DraftFile.open(join(this.#folder, DRAFTS, version))
    return Object.assign(draft, {
      keep: async ({ metadata, ...described }: Omit<NewObject, 'body'>) => {
        const etag = await draft.moveTo(this.#fileOf(version))
        const { size } = draft
        return this.#add({
          ...described,
          metadata: JSON.stringify(metadata),
          version,
          size,
          etag,
          isDeleted: 0,
        })
      },
    })
  }

  /** The newest version, unless it is a deletion, or the one asked for. */
  find(bucket: string, key: string, version?: string): StoredObject | undefined {
    const which = version === undefined ? '' : 'AND version = ?'
    const select = this.#store.prepare(
      `SELECT ${COLUMNS} FROM objects WHERE bucket = ? AND key = ? ${which} ORDER BY number DESC LIMIT 1`,
    )
    const row = select.get(bucket, key, ...(version === undefined ? [] : [version]))
    const found = row === undefined ? undefined : StoredObject.parse(row)
    return found?.isDeleted ? undefined : found
  }

  read({ version }: StoredObject): Promise<Buffer> {
    return readFile(this.#fileOf(version))
  }

  /** The same piece by piece. */
  pieces({ version }: StoredObject): ReadStream {
    return createReadStream(this.#fileOf(version))
  }

  /** Hides an object behind a deletion; its versions stay. */
  hide(bucket: string, key: string, modified: number): string {
    const version = newVersion()
    const nothing = { size: 0, etag: '', contentType: '', metadata: '{}', retainUntil: 0 }
    this.#add({ bucket, key, version, modified, isDeleted: 1, ...nothing })
    return version
  }

  /** Forgets one version for good. */
  forget(bucket: string, key: string, version: string): void {
    this.#store
      .prepare('DELETE FROM objects WHERE bucket = ? AND key = ? AND version = ?')
      .run(bucket, key, version)
  }

  /** The present objects of a bucket in the order of their keys, from the first key after `after`. */
  list(bucket: string, prefix: string, after: string, limit: number): readonly StoredObject[] {
    const select = this.#store.prepare(
      `SELECT ${COLUMNS} FROM objects AS one
       WHERE bucket = ? AND key >= ? AND key > ? AND substr(key, 1, length(?)) = ? AND is_deleted = 0
         AND number = (SELECT max(number) FROM objects WHERE bucket = one.bucket AND key = one.key)
       ORDER BY key LIMIT ?`,
    )
    return z.array(StoredObject).parse(select.all(bucket, prefix, after, prefix, prefix, limit))
  }

  #add(added: StoredObject): StoredObject {
    const { bucket, key, version, size, etag, contentType, metadata, modified, retainUntil, isDeleted } =
      added
    const number = '(SELECT coalesce(max(number), 0) + 1 FROM objects WHERE bucket = ? AND key = ?)'
    this.#store
      .prepare(`INSERT INTO objects VALUES (?, ?, ${number}, ?, ?, ?, ?, ?, ?, ?, ?)`)
      .run(
        bucket,
        key,
        bucket,
        key,
        version,
        size,
        etag,
        contentType,
        metadata,
        modified,
        retainUntil,
        isDeleted,
      )
    return added
  }

  #fileOf(version: string) {
    const shard = join(this.#folder, version.slice(0, 2))
    mkdirSync(shard, { recursive: true })
    return join(shard, version)
  }
}
