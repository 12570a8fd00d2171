import { PutObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import { s3Client } from '../clients/s3-client.ts'
import { environment } from '../environment.ts'
import { lazily } from '../lambda/lazily.ts'
import { type ArchiveReader, archiveReaderIn } from './archive-reader.ts'

/** The archive for those who put something there. */
export interface Archive extends ArchiveReader {
  put(key: string, body: string, contentType: string): Promise<void>
  /** The same, unless there is an object of this key already: that one stays. */
  putOnce(key: string, body: string, contentType: string): Promise<void>
}

/** The archive in a bucket. */
export const archiveIn = (client: S3Client, Bucket: string): Archive => {
  const put = async (Key: string, Body: string, ContentType: string, IfNoneMatch?: '*') => {
    await client.send(
      new PutObjectCommand({ Bucket, Key, Body, ContentType, ChecksumAlgorithm: 'SHA256', IfNoneMatch }),
    )
  }
  return {
    ...archiveReaderIn(client, Bucket),
    put: (key, body, contentType) => put(key, body, contentType),
    putOnce: async (key, body, contentType) => {
      try {
        await put(key, body, contentType, '*')
      } catch (error) {
        if (!(error instanceof S3ServiceException) || error.name !== 'PreconditionFailed') throw error
      }
    },
  }
}

/** The function's own archive, by its environment. */
export const archiveOfEnvironment = lazily(
  (): Archive => archiveIn(s3Client(), environment('ARCHIVE_BUCKET')),
)
