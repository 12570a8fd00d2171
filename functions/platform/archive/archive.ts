import {
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { s3Client } from '../clients/s3-client.ts'
import { environment } from '../environment.ts'
import { lazily } from '../lambda/lazily.ts'

/** Objects kept for years, which nobody can change or take away: execution histories and seals. */
export interface Archive {
  put(key: string, body: string, contentType: string): Promise<void>
  /** The same, unless there is an object of this key already: that one stays. */
  putOnce(key: string, body: string, contentType: string): Promise<void>
  /** The object's text; `undefined` when there is none. */
  get(key: string): Promise<string | undefined>
}

export const archiveKeys = {
  execution: (machine: string, name: string) => `executions/${machine}/${name}.json`,
  seal: (periodId: string) => `seals/${periodId}.json`,
  /** The heads of all chains that a seal covers, one JSON object a line, in the order of the seal's leaves. */
  heads: (periodId: string) => `seals/${periodId}.heads.ndjson`,
  /** The same for the records of the period's archived workflows. */
  executionHeads: (periodId: string) => `seals/${periodId}.executions.ndjson`,
} as const

/** The archive in a bucket. */
export const archiveIn = (client: S3Client, Bucket: string): Archive => {
  const put = async (Key: string, Body: string, ContentType: string, IfNoneMatch?: '*') => {
    await client.send(
      new PutObjectCommand({ Bucket, Key, Body, ContentType, ChecksumAlgorithm: 'SHA256', IfNoneMatch }),
    )
  }
  return {
    put: (key, body, contentType) => put(key, body, contentType),
    putOnce: async (key, body, contentType) => {
      try {
        await put(key, body, contentType, '*')
      } catch (error) {
        if (!(error instanceof S3ServiceException) || error.name !== 'PreconditionFailed') throw error
      }
    },
    get: async (Key) => {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
        return await Body?.transformToString('utf-8')
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined
        throw error
      }
    },
  }
}

/** The function's own archive, by its environment. */
export const archiveOfEnvironment = lazily(
  (): Archive => archiveIn(s3Client(), environment('ARCHIVE_BUCKET')),
)
