import type { ReadStream } from 'node:fs'
import type { Clock } from '../clock/movable-clock.ts'
import type { Answer } from '../endpoint/call.ts'
import type { Credentials } from '../endpoint/credentials.ts'
import { isQuerySignedWith } from '../endpoint/signature.ts'
import { AccessDenied, type Guard } from '../iam/guard.ts'
import { partition } from '../template/place.ts'
import type { Bucket } from './buckets.ts'
import type { ObjectStore } from './object-store.ts'
import { S3Error } from './s3-error.ts'

/** A request by which a browser follows an address that somebody signed. */
export interface SignedRequest {
  /** Path and query as sent. */
  readonly url: string
  /** The name and port that it was sent to. */
  readonly host: string
  readonly bucket: string
  /** Decoded. */
  readonly key: string
}

/** An object that is sent as it is read. */
export interface FoundObject {
  readonly headers: Readonly<Record<string, string>>
  /** Bytes. */
  readonly size: number
  readonly pieces: () => ReadStream
}

interface GetDeps {
  readonly buckets: readonly Bucket[]
  readonly objects: ObjectStore
  readonly guard: Guard
  readonly credentials: Credentials
  readonly clock: Clock
}

const ALGORITHM = 'AWS4-HMAC-SHA256'
const CREDENTIAL = /^([^/\s]+)\/\d{8}\/[^/\s]+\/s3\/aws4_request$/
const DATE = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/
/** The longest that an address may be good, in seconds: seven days. */
const LONGEST = 604_800
/** How far the clock of whoever signed may be ahead, in milliseconds. */
const AHEAD = 900_000

const once = (query: URLSearchParams, name: string): string => {
  const values = query.getAll(name)
  // A parameter that is there twice would mean one thing to whoever checks it and another to whoever uses it.
  if (values.length === 1 && values[0]) return values[0]
  throw new S3Error(query.size === 0 ? 'AccessDenied' : 'AuthorizationQueryParametersError')
}

const checkTime = (query: URLSearchParams, now: number): void => {
  const date = once(query, 'X-Amz-Date')
  const expires = Number(once(query, 'X-Amz-Expires'))
  const signedAt = Date.parse(date.replace(DATE, '$1-$2-$3T$4:$5:$6Z'))
  if (!DATE.test(date) || Number.isNaN(signedAt) || !Number.isInteger(expires))
    throw new S3Error('AuthorizationQueryParametersError')
  if (expires < 1 || expires > LONGEST) throw new S3Error('AuthorizationQueryParametersError')
  if (signedAt > now + AHEAD) throw new S3Error('AccessDenied', { Message: 'Request is not valid yet' })
  if (signedAt + expires * 1000 <= now) throw new S3Error('AccessDenied', { Message: 'Request has expired' })
}

const find = ({ url, host, bucket, key }: SignedRequest, deps: GetDeps): FoundObject => {
  const { buckets, objects, guard, credentials, clock } = deps
  const query = new URL(url, 'http://s3').searchParams
  if (once(query, 'X-Amz-Algorithm') !== ALGORITHM) throw new S3Error('AuthorizationQueryParametersError')
  const [, keyId = ''] = CREDENTIAL.exec(once(query, 'X-Amz-Credential')) ?? []
  const [who, secret] = [credentials.recognise(keyId), credentials.secretOf(keyId)]
  if (who === undefined || secret === undefined) throw new S3Error('InvalidAccessKeyId')
  for (const name of ['X-Amz-SignedHeaders', 'X-Amz-Signature']) once(query, name)
  if (!isQuerySignedWith(secret, { method: 'GET', url, host })) throw new S3Error('SignatureDoesNotMatch')
  checkTime(query, clock.now())
  const resource = `arn:${partition}:s3:::${bucket}/${key}`
  if (who !== 'owner') guard.demand(who, [{ action: 's3:GetObject', resource }])
  if (!buckets.some(({ name }) => name === bucket)) throw new S3Error('NoSuchBucket', { BucketName: bucket })
  const found = objects.find(bucket, key)
  if (!found) throw new S3Error('NoSuchKey', { Key: key })
  const disposition = query.get('response-content-disposition')
  return {
    headers: {
      'content-type': found.contentType,
      etag: `"${found.etag}"`,
      'last-modified': new Date(found.modified).toUTCString(),
      ...(disposition ? { 'content-disposition': disposition } : {}),
    },
    size: found.size,
    pieces: () => objects.pieces(found),
  }
}

/**
 * The GET of S3 at an address that somebody signed: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html.
 * It is carried out with the rights of the signer, and gives one object whole: no version, no range, no list.
 */
export const signedGet = (request: SignedRequest, deps: GetDeps): FoundObject | Answer => {
  try {
    return find(request, deps)
  } catch (error) {
    if (error instanceof S3Error) return error.answer
    if (error instanceof AccessDenied) return new S3Error('AccessDenied', { Message: error.message }).answer
    throw error
  }
}
