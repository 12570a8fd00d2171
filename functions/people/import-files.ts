import { Readable } from 'node:stream'
import { GetObjectCommand, HeadObjectCommand, NotFound, type S3Client } from '@aws-sdk/client-s3'
import { s3Client } from '../platform/clients/s3-client.ts'
import { environment } from '../platform/environment.ts'
import { lazily } from '../platform/lambda/lazily.ts'
import type { Pieces } from './csv-text.ts'

/** The largest file that is taken, in bytes: a people file of some 120,000 rows. */
export const LARGEST_FILE = 25 * 1024 * 1024

/** A file as it lies in the bucket: this very version of it, whatever is put under its key later. */
export interface StoredFile {
  readonly key: string
  readonly version: string
  /** Bytes. */
  readonly size: number
  /** Tells contents apart. */
  readonly etag: string
  readonly storedAt: Date
}

/** Where uploaded files wait. */
export interface ImportFiles {
  /** A file in that version, or in the newest; `undefined` when there is none. */
  find(key: string, version?: string): Promise<StoredFile | undefined>
  /** The content of a file that was found, as it comes; it is asked for when the first piece is. */
  read(key: string, version?: string): Pieces
}

const inVersion = (version: string | undefined) => (version ? { VersionId: version } : {})

export const importFilesIn = (client: S3Client, bucket: string): ImportFiles => ({
  find: async (key, version) => {
    try {
      const found = await client.send(
        new HeadObjectCommand({ Bucket: bucket, Key: key, ...inVersion(version) }),
      )
      return {
        key,
        version: found.VersionId ?? '',
        size: found.ContentLength ?? 0,
        etag: found.ETag ?? '',
        storedAt: found.LastModified ?? new Date(0),
      }
    } catch (error) {
      if (error instanceof NotFound) return undefined
      throw error
    }
  },
  read: async function* (key, version) {
    const { Body } = await client.send(
      new GetObjectCommand({ Bucket: bucket, Key: key, ...inVersion(version) }),
    )
    if (!(Body instanceof Readable)) throw new Error(`S3 gave no stream for ${key}.`)
    yield* Body
  },
})

/** The function's own bucket of uploads, by its environment. */
export const importFilesOfEnvironment = lazily(() => importFilesIn(s3Client(), environment('IMPORTS_BUCKET')))
