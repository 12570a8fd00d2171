import type { Clock } from '../clock/movable-clock.ts'
import type { Answer } from '../endpoint/call.ts'
import type { Credentials } from '../endpoint/credentials.ts'
import { escapeMarkup } from '../escape-markup.ts'
import { AccessDenied, type Guard } from '../iam/guard.ts'
import { partition } from '../template/place.ts'
import type { Bucket } from './buckets.ts'
import { checkPolicy, isPolicySignedWith, keyIdOf, type LengthRange } from './form-policy.ts'
import { boundaryOf, type PostedFile, readForm } from './form-reader.ts'
import type { ObjectDraft, ObjectStore, StoredObject } from './object-store.ts'
import { S3Error, XML } from './s3-error.ts'

/** A form that a browser posts to a bucket. */
export interface ObjectForm {
  readonly bucket: string
  readonly contentType: string | undefined
  readonly body: AsyncIterable<Buffer>
}

interface PostDeps {
  readonly buckets: readonly Bucket[]
  readonly objects: ObjectStore
  readonly guard: Guard
  readonly credentials: Credentials
  readonly clock: Clock
}

/** The largest object that is taken whatever its policy allows, in bytes. */
export const LARGEST_OBJECT = 64 * 1024 * 1024

const DAY = 86_400_000

/** Whoever signed the policy must be known, and must be allowed to put the object themselves. */
const authenticate = (fields: PostedFile['fields'], { credentials }: PostDeps) => {
  if (!fields.get('policy')) throw new S3Error('AccessDenied')
  const keyId = keyIdOf(fields) ?? ''
  const [who, secret] = [credentials.recognise(keyId), credentials.secretOf(keyId)]
  if (who === undefined || secret === undefined) throw new S3Error('InvalidAccessKeyId')
  if (!isPolicySignedWith(secret, fields)) throw new S3Error('SignatureDoesNotMatch')
  return who
}

const receive = async (
  content: AsyncIterable<Buffer>,
  { least, most }: LengthRange,
  draft: ObjectDraft,
): Promise<void> => {
  for await (const piece of content) {
    await draft.write(piece)
    if (draft.size > most)
      throw new S3Error('EntityTooLarge', { ProposedSize: `${draft.size}`, MaxSizeAllowed: `${most}` })
  }
  if (draft.size < least)
    throw new S3Error('EntityTooSmall', { ProposedSize: `${draft.size}`, MinSizeAllowed: `${least}` })
}

const redirectOf = (
  fields: PostedFile['fields'],
  { bucket, key, etag }: StoredObject,
): string | undefined => {
  const wanted = fields.get('success_action_redirect') ?? ''
  if (!URL.canParse(wanted)) return undefined
  const address = new URL(wanted)
  if (!/^https?:$/.test(address.protocol)) return undefined
  for (const [name, value] of Object.entries({ bucket, key, etag: `"${etag}"` }))
    address.searchParams.append(name, value)
  return address.href
}

const answerOf = (fields: PostedFile['fields'], stored: StoredObject): Answer => {
  const { bucket, key, etag, version } = stored
  const headers = { etag: `"${etag}"`, 'x-amz-version-id': version }
  const location = redirectOf(fields, stored)
  if (location !== undefined) return { status: 303, headers: { ...headers, location } }
  const wanted = fields.get('success_action_status')
  if (wanted !== '201') return { status: wanted === '200' ? 200 : 204, headers }
  const told = { Bucket: bucket, Key: key, ETag: `"${etag}"` }
  const elements = Object.entries(told).map(([name, value]) => `<${name}>${escapeMarkup(value)}</${name}>`)
  return {
    status: 201,
    headers: { ...headers, ...XML },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<PostResponse>${elements.join('')}</PostResponse>`,
  }
}

const post = async ({ bucket: name, contentType, body }: ObjectForm, deps: PostDeps): Promise<Answer> => {
  const { buckets, clock, guard, objects } = deps
  const bucket = buckets.find((one) => one.name === name)
  if (!bucket) throw new S3Error('NoSuchBucket', { BucketName: name })
  const boundary = boundaryOf(contentType)
  if (boundary === undefined) throw new S3Error('MalformedPOSTRequest')
  const { fields, content } = await readForm(body, boundary)
  const who = authenticate(fields, deps)
  const range = checkPolicy(fields, name, clock.now())
  const key = fields.get('key') ?? ''
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how S3 spells it
  if (key === '' || key.includes('${filename}')) throw new S3Error('InvalidArgument', { ArgumentName: 'key' })
  const resource = `arn:${partition}:s3:::${name}/${key}`
  if (who !== 'owner') guard.demand(who, [{ action: 's3:PutObject', resource }])
  const draft = await objects.begin()
  try {
    await receive(content(), { ...range, most: Math.min(range.most, LARGEST_OBJECT) }, draft)
    const now = clock.now()
    const stored = await draft.keep({
      bucket: name,
      key,
      contentType: fields.get('content-type') ?? 'binary/octet-stream',
      metadata: {},
      modified: now,
      retainUntil: bucket.isLocked ? now + bucket.retentionDays * DAY : 0,
    })
    return answerOf(fields, stored)
  } finally {
    await draft.drop()
  }
}

/**
 * The POST of S3, by which a browser puts an object with a form whose policy somebody signed:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/RESTObjectPOST.html. A file that is refused is not kept in part.
 */
export const postObject = async (form: ObjectForm, deps: PostDeps): Promise<Answer> => {
  try {
    return await post(form, deps)
  } catch (error) {
    if (error instanceof S3Error) return error.answer
    if (error instanceof AccessDenied) return new S3Error('AccessDenied', { Message: error.message }).answer
    throw error
  }
}
