import type { Clock } from '../clock/movable-clock.ts'
import { type Answer, type Call, demand, type Service } from '../endpoint/call.ts'
import type { Guard } from '../iam/guard.ts'
import { partition } from '../template/place.ts'
import type { Bucket, ObjectRequest } from './buckets.ts'
import { listObjects } from './list-objects.ts'
import type { ObjectStore, StoredObject } from './object-store.ts'
import { PartUploads } from './part-uploads.ts'
import { errorAnswer, S3Error, s3Refusal, XML } from './s3-error.ts'
import { checksumOf, isWhole, sentBody } from './sent-body.ts'

const DAY = 86_400_000

/** The S3 service on a folder: PutObject, whole or in parts, GetObject, HeadObject, DeleteObject, ListObjectsV2, with Object Lock. */
export class S3 implements Service {
  readonly #buckets: readonly Bucket[]
  readonly #objects: ObjectStore
  readonly #guard: Guard
  readonly #clock: Clock
  readonly #uploads: PartUploads

  constructor(buckets: readonly Bucket[], objects: ObjectStore, guard: Guard, clock: Clock) {
    this.#buckets = buckets
    this.#objects = objects
    this.#guard = guard
    this.#clock = clock
    this.#uploads = new PartUploads(objects)
  }

  async handle(call: Call): Promise<Answer> {
    const { pathname, searchParams: query } = new URL(call.url, 'http://s3')
    const [, name = '', ...rest] = pathname.split('/').map(decodeURIComponent)
    const bucket = this.#buckets.find((one) => one.name === name)
    if (!bucket) return s3Refusal('NoSuchBucket')
    const request = { bucket, key: rest.join('/'), query }
    if (request.key === '') return this.#list(call, request)
    if (query.has('uploadId') || query.has('uploads')) return this.#inParts(call, request)
    if (call.method === 'PUT') return this.#put(call, request)
    if (call.method === 'DELETE') return this.#delete(call, request)
    if (call.method === 'GET' || call.method === 'HEAD') return this.#get(call, request)
    return s3Refusal('MethodNotAllowed')
  }

  refuse(type: string, message: string): Answer {
    return errorAnswer(403, { Code: type.replace(/Exception$/, ''), Message: message })
  }

  #demand(call: Call, action: string, { bucket, key }: ObjectRequest) {
    const resource = `arn:${partition}:s3:::${bucket.name}${key ? `/${key}` : ''}`
    demand(this.#guard, call, [{ action: `s3:${action}`, resource }])
  }

  #list(call: Call, request: ObjectRequest): Answer {
    this.#demand(call, 'ListBucket', request)
    return { status: 200, headers: XML, body: listObjects(this.#objects, request) }
  }

  /** Every step of an upload in parts asks for the right to put the object. */
  async #inParts(call: Call, request: ObjectRequest): Promise<Answer> {
    const { bucket, query } = request
    this.#demand(call, 'PutObject', request)
    if (call.method === 'POST' && query.has('uploads'))
      return this.#uploads.begin(request, contentTypeOf(call))
    const body = sentBody(call)
    if (!isWhole(call, body)) return s3Refusal('BadDigest')
    try {
      if (call.method === 'PUT') return await this.#uploads.put(request, body, checksumOf(call))
      if (call.method !== 'POST') return s3Refusal('MethodNotAllowed')
      const modified = this.#clock.now()
      const retainUntil = bucket.isLocked ? modified + bucket.retentionDays * DAY : 0
      return await this.#uploads.complete(request, body, { modified, retainUntil })
    } catch (error) {
      if (error instanceof S3Error) return error.answer
      throw error
    }
  }

  async #put(call: Call, request: ObjectRequest): Promise<Answer> {
    const { bucket, key } = request
    this.#demand(call, 'PutObject', request)
    const until = call.headers['x-amz-object-lock-retain-until-date']
    if (until) this.#demand(call, 'PutObjectRetention', request)
    const body = sentBody(call)
    if (!isWhole(call, body)) return s3Refusal('BadDigest')
    if (call.headers['if-none-match'] === '*' && this.#objects.find(bucket.name, key)) {
      return s3Refusal('PreconditionFailed')
    }
    const now = this.#clock.now()
    const retainUntil = until ? Date.parse(String(until)) : now + bucket.retentionDays * DAY
    const described = { contentType: contentTypeOf(call), metadata: metadataOf(call), modified: now }
    const put = await this.#objects.put({
      bucket: bucket.name,
      key,
      body,
      ...described,
      retainUntil: bucket.isLocked ? retainUntil : 0,
    })
    return { status: 200, headers: { etag: `"${put.etag}"`, 'x-amz-version-id': put.version } }
  }

  async #get(call: Call, request: ObjectRequest): Promise<Answer> {
    const { bucket, key, query } = request
    const version = query.get('versionId') ?? undefined
    this.#demand(call, version ? 'GetObjectVersion' : 'GetObject', request)
    const found = this.#objects.find(bucket.name, key, version)
    if (!found) return s3Refusal('NoSuchKey')
    if (call.method === 'GET')
      return { status: 200, headers: headersOf(found), body: await this.#objects.read(found) }
    return { status: 200, headers: { ...headersOf(found), 'content-length': `${found.size}` } }
  }

  #delete(call: Call, request: ObjectRequest): Answer {
    const { bucket, key, query } = request
    const version = query.get('versionId')
    this.#demand(call, version ? 'DeleteObjectVersion' : 'DeleteObject', request)
    if (version === null) {
      const marker = this.#objects.hide(bucket.name, key, this.#clock.now())
      return { status: 204, headers: { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker } }
    }
    const found = this.#objects.find(bucket.name, key, version)
    if (found && found.retainUntil > this.#clock.now()) {
      return s3Refusal('AccessDenied', {
        Message: 'Access Denied because object protected by object lock.',
      })
    }
    this.#objects.forget(bucket.name, key, version)
    return { status: 204 }
  }
}

const contentTypeOf = ({ headers }: Call) => String(headers['content-type'] ?? 'application/octet-stream')

const METADATA = 'x-amz-meta-'

const metadataOf = ({ headers }: Call) =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      name.startsWith(METADATA) ? [[name.slice(METADATA.length), String(value)]] : [],
    ),
  )

const headersOf = ({
  etag,
  contentType,
  metadata,
  modified,
  version,
}: StoredObject): Record<string, string> => {
  const own: Record<string, string> = JSON.parse(metadata)
  const prefixed = Object.entries(own).map(([name, value]) => [`${METADATA}${name}`, value])
  return {
    'content-type': contentType,
    etag: `"${etag}"`,
    'last-modified': new Date(modified).toUTCString(),
    'x-amz-version-id': version,
    ...Object.fromEntries(prefixed),
  }
}
