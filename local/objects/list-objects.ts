import { escapeMarkup } from '../escape-markup.ts'
import type { ObjectRequest } from './buckets.ts'
import type { ObjectStore, StoredObject } from './object-store.ts'

const MOST = 1000

interface Page {
  readonly objects: readonly StoredObject[]
  readonly prefixes: readonly string[]
  /** The key to go on after, when there is more. */
  readonly next: string | undefined
}

// Keys below a common prefix are passed over by going on after the last key that could bear it.
const AFTER_ALL = '\u{10FFFF}'

/** What an entry of the listing stands for: an object, or everything below a common prefix. */
const prefixOf = ({ key }: StoredObject, prefix: string, delimiter: string) => {
  const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1
  return end < 0 ? undefined : key.slice(0, end + delimiter.length)
}

const pageOf = (
  objects: ObjectStore,
  bucket: string,
  { prefix, delimiter, from, most }: { prefix: string; delimiter: string; from: string; most: number },
): Page => {
  const page: { objects: StoredObject[]; prefixes: string[] } = { objects: [], prefixes: [] }
  let after = from
  for (let room = most; room > 0; room = most - page.objects.length - page.prefixes.length) {
    const batch = objects.list(bucket, prefix, after, delimiter ? 1 : room)
    if (batch.length === 0) return { ...page, next: undefined }
    for (const one of batch) {
      const common = prefixOf(one, prefix, delimiter)
      if (common === undefined) page.objects.push(one)
      else page.prefixes.push(common)
      after = common === undefined ? one.key : `${common}${AFTER_ALL}`
    }
  }
  return { ...page, next: objects.list(bucket, prefix, after, 1).length > 0 ? after : undefined }
}

const element = (name: string, value: string | number | boolean) =>
  `<${name}>${escapeMarkup(`${value}`)}</${name}>`

const contents = ({ key, modified, etag, size }: StoredObject) =>
  `<Contents>${element('Key', key)}${element('LastModified', new Date(modified).toISOString())}` +
  `${element('ETag', `"${etag}"`)}${element('Size', size)}<StorageClass>STANDARD</StorageClass></Contents>`

/** One page of a bucket as ListObjectsV2 answers it, in XML. */
export const listObjects = (objects: ObjectStore, { bucket, query }: ObjectRequest): string => {
  const prefix = query.get('prefix') ?? ''
  const delimiter = query.get('delimiter') ?? ''
  const most = Math.min(Number(query.get('max-keys') ?? MOST), MOST)
  const token = query.get('continuation-token')
  const from = token ? Buffer.from(token, 'base64url').toString() : (query.get('start-after') ?? '')
  const page = pageOf(objects, bucket.name, { prefix, delimiter, from, most })
  const parts = [
    element('Name', bucket.name),
    element('Prefix', prefix),
    element('MaxKeys', most),
    element('KeyCount', page.objects.length + page.prefixes.length),
    element('IsTruncated', page.next !== undefined),
    page.next === undefined
      ? ''
      : element('NextContinuationToken', Buffer.from(page.next).toString('base64url')),
    ...page.objects.map(contents),
    ...page.prefixes.map((one) => `<CommonPrefixes>${element('Prefix', one)}</CommonPrefixes>`),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult>${parts.join('')}</ListBucketResult>`
}
