import { createHash } from 'node:crypto'
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportFilesIn } from '../../../functions/platform/exports/export-files.ts'
import { type RunningCloud, runFixture } from '../fixture/running-cloud.ts'

let running: RunningCloud
let client: S3Client
let Bucket: string

beforeAll(async () => {
  running = await runFixture()
  Bucket = running.cloud.nameOf('Archive')
  const { AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = running.cloud.environment
  client = new S3Client({
    region: 'ap-southeast-3',
    endpoint: String(AWS_ENDPOINT_URL),
    forcePathStyle: true,
    credentials: { accessKeyId: String(AWS_ACCESS_KEY_ID), secretAccessKey: String(AWS_SECRET_ACCESS_KEY) },
  })
})

afterAll(async () => {
  client.destroy()
  await running.stop()
})

const read = async (Key: string) => {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
  return (await Body?.transformToString()) ?? ''
}
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('a file that is sent in parts', () => {
  it('is the pieces in their order, with their digest', async () => {
    const pieces = Array.from({ length: 21 }, (_, at) => `${at}é`.padEnd(1_000_000, 'x'))
    const draft = await exportFilesIn(client, Bucket).begin('parts/large', 'text/csv')
    for (const piece of pieces) await draft.write(piece)

    const written = await draft.complete()

    const text = await read('parts/large')
    expect(text === pieces.join('')).toBe(true)
    expect(written).toEqual({ size: Buffer.byteLength(text), sha256: sha256(text) })
  })

  it('may be one small part', async () => {
    const draft = await exportFilesIn(client, Bucket).begin('parts/small', 'text/csv')
    await draft.write('nip,name\r\n')
    await draft.complete()

    expect(await read('parts/small')).toBe('nip,name\r\n')
  })

  it('is nobody’s before it is complete', async () => {
    const draft = await exportFilesIn(client, Bucket).begin('parts/cut', 'text/csv')
    await draft.write('x'.repeat(9_000_000))

    await expect(read('parts/cut')).rejects.toThrow(/does not exist/)
  })
})

describe('parts that do not fit are refused', () => {
  const begin = async (Key: string, parts: readonly string[]) => {
    const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key }))
    const sent = await Promise.all(
      parts.map(async (Body, at) => {
        const PartNumber = at + 1
        const { ETag } = await client.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }))
        return { PartNumber, ETag }
      }),
    )
    const complete = (Parts: readonly object[], id = UploadId, key = Key) =>
      client.send(
        new CompleteMultipartUploadCommand({
          Bucket,
          Key: key,
          UploadId: id,
          MultipartUpload: { Parts: [...Parts] },
        }),
      )
    return { sent, complete }
  }

  it.each([
    ['a part below 5 MiB that is not the last', 'EntityTooSmall', (parts: object[]) => parts],
    ['another order', 'InvalidPartOrder', (parts: object[]) => parts.toReversed()],
    ['another tag', 'InvalidPart', (parts: object[]) => parts.map((part) => ({ ...part, ETag: '"0"' }))],
    ['a part that was not sent', 'InvalidPart', () => [{ PartNumber: 9, ETag: '"0"' }]],
    ['no part', 'InvalidArgument', () => []],
  ])('%s: %s', async (_, name, change) => {
    const { sent, complete } = await begin('parts/wrong', ['a', 'b'])

    await expect(complete(change(sent))).rejects.toMatchObject({ name })
  })

  it('an upload that nobody began, of another key, or that is complete', async () => {
    const { sent, complete } = await begin('parts/once', ['a'])

    await expect(complete(sent, 'nothing')).rejects.toMatchObject({ name: 'NoSuchUpload' })
    await expect(complete(sent, undefined, 'parts/other')).rejects.toBeDefined()
    await complete(sent)
    await expect(complete(sent)).rejects.toMatchObject({ name: 'NoSuchUpload' })
  })
})
