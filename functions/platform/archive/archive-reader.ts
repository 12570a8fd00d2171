import { GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3'
import { s3Client } from '../clients/s3-client.ts'
import { environment } from '../environment.ts'
import { lazily } from '../lambda/lazily.ts'

/** Reads objects that are kept for years, and that nobody can change or take away: execution histories and seals. */
export interface ArchiveReader {
  /** The object's text; `undefined` when there is none. */
  get(key: string): Promise<string | undefined>
}

/** The archive in a bucket, to read. */
export const archiveReaderIn = (client: S3Client, Bucket: string): ArchiveReader => ({
  get: async (Key) => {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
      return await Body?.transformToString('utf-8')
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined
      throw error
    }
  },
})

/** The archive that the function's environment names, to read. */
export const archiveReaderOfEnvironment = lazily(
  (): ArchiveReader => archiveReaderIn(s3Client(), environment('ARCHIVE_BUCKET')),
)
