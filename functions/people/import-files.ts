import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { s3Client } from '../platform/clients/s3-client.ts'
import { environment } from '../platform/environment.ts'
import { lazily } from '../platform/lambda/lazily.ts'

/** Where uploaded files wait. */
export interface ImportFiles {
  put(key: string, bytes: Uint8Array): Promise<void>
  /** `undefined` when there is no such file. */
  get(key: string): Promise<Uint8Array | undefined>
}

export const importFilesIn = (client: S3Client, bucket: string): ImportFiles => ({
  put: async (key, bytes) => {
    await client.send(
      new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: 'text/csv' }),
    )
  },
  get: async (key) => {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
      return await Body?.transformToByteArray()
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined
      throw error
    }
  },
})

/** The function's own bucket of uploads, by its environment. */
export const importFilesOfEnvironment = lazily(() => importFilesIn(s3Client(), environment('IMPORTS_BUCKET')))
