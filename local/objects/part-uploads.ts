import { createHash, randomUUID } from 'node:crypto'
import type { Answer } from '../endpoint/call.ts'
import { escapeMarkup } from '../escape-markup.ts'
import type { Bucket, ObjectRequest } from './buckets.ts'
import type { NewObject, ObjectDraft, ObjectStore } from './object-store.ts'
import { S3Error, XML } from './s3-error.ts'

/** The least size of a part but for the last, in bytes: https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html */
const LEAST_PART = 5 * 1024 * 1024
const MOST_PARTS = 10_000

interface PartUpload {
  readonly bucket: string
  readonly key: string
  readonly contentType: string
  readonly parts: Map<number, ObjectDraft>
}

const written = (name: string, elements: Readonly<Record<string, string>>): Answer => ({
  status: 200,
  headers: XML,
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${Object.entries(
    elements,
  )
    .map(([element, text]) => `<${element}>${escapeMarkup(text)}</${element}>`)
    .join('')}</${name}>`,
})

const numberOf = (text: string | null): number => {
  const number = Number(text)
  if (Number.isInteger(number) && number >= 1 && number <= MOST_PARTS) return number
  throw new S3Error('InvalidArgument', { ArgumentName: 'partNumber', ArgumentValue: `${text}` })
}

const PART = /<Part>([\s\S]*?)<\/Part>/g
const inside = (xml: string, name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? ''

/** Which parts a request to complete an upload names, with their entity tags. */
const partsIn = (body: Buffer): { readonly number: number; readonly etag: string }[] =>
  [...body.toString('utf8').matchAll(PART)].map(([, part = '']) => ({
    number: Number(inside(part, 'PartNumber')),
    etag: inside(part, 'ETag').replaceAll(/&quot;|&#34;|"/g, ''),
  }))

/** Objects that are sent in parts. Those under way are forgotten when the machine ends. */
export class PartUploads {
  readonly #objects: ObjectStore
  readonly #open = new Map<string, PartUpload>()

  constructor(objects: ObjectStore) {
    this.#objects = objects
  }

  begin({ bucket, key }: ObjectRequest, contentType: string): Answer {
    const uploadId = randomUUID()
    this.#open.set(uploadId, { bucket: bucket.name, key, contentType, parts: new Map() })
    return written('InitiateMultipartUploadResult', { Bucket: bucket.name, Key: key, UploadId: uploadId })
  }

  async put(request: ObjectRequest, body: Buffer, checksum: string | undefined): Promise<Answer> {
    const { parts } = this.#find(request)
    const number = numberOf(request.query.get('partNumber'))
    const part = await this.#objects.begin()
    await part.write(body)
    await parts.get(number)?.drop()
    parts.set(number, part)
    return {
      status: 200,
      headers: { etag: `"${part.md5}"`, ...(checksum ? { 'x-amz-checksum-crc32': checksum } : {}) },
    }
  }

  /** Makes one object of the parts that are named, in their order. */
  async complete(
    request: ObjectRequest,
    body: Buffer,
    described: Pick<NewObject, 'modified' | 'retainUntil'>,
  ): Promise<Answer> {
    const upload = this.#find(request)
    const parts = this.#wanted(upload, body)
    const { bucket, key, contentType } = upload
    const whole = await this.#objects.begin()
    try {
      for (const part of parts) for await (const piece of part.pieces()) await whole.write(piece)
      const stored = await whole.keep({ bucket, key, contentType, metadata: {}, ...described })
      this.#open.delete(request.query.get('uploadId') ?? '')
      for (const part of upload.parts.values()) await part.drop()
      const digest = createHash('md5')
        .update(parts.map(({ md5 }) => md5).join(''), 'hex')
        .digest('hex')
      const answer = written('CompleteMultipartUploadResult', {
        Bucket: bucket,
        Key: key,
        ETag: `"${digest}-${parts.length}"`,
      })
      return { ...answer, headers: { ...answer.headers, 'x-amz-version-id': stored.version } }
    } finally {
      await whole.drop()
    }
  }

  #find({ bucket, key, query }: { readonly bucket: Bucket } & Omit<ObjectRequest, 'bucket'>): PartUpload {
    const found = this.#open.get(query.get('uploadId') ?? '')
    if (found?.bucket === bucket.name && found.key === key) return found
    throw new S3Error('NoSuchUpload')
  }

  #wanted({ parts }: PartUpload, body: Buffer): ObjectDraft[] {
    const named = partsIn(body)
    if (named.length === 0) throw new S3Error('InvalidArgument', { ArgumentName: 'Parts' })
    if (named.some(({ number }, at) => at > 0 && number <= (named[at - 1]?.number ?? 0)))
      throw new S3Error('InvalidPartOrder')
    return named.map(({ number, etag }, at) => {
      const part = parts.get(number)
      if (part?.md5 !== etag) throw new S3Error('InvalidPart', { PartNumber: `${number}` })
      if (part.size < LEAST_PART && at < named.length - 1)
        throw new S3Error('EntityTooSmall', { ProposedSize: `${part.size}`, MinSizeAllowed: `${LEAST_PART}` })
      return part
    })
  }
}
