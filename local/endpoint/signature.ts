import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { EndpointRequest } from './call.ts'

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=[^/,\s]+\/(\d{8})\/([^/,\s]+)\/([^/,\s]+)\/aws4_request, *SignedHeaders=([a-z0-9;-]+), *Signature=([0-9a-f]{64})$/

/** Values of `X-Amz-Content-Sha256` by which a client says that it does not sign the body. */
const UNSIGNED = new Set(['UNSIGNED-PAYLOAD', 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'])

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest('hex')
const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()

const encode = (text: string) =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)

// Every service but S3 has the path, which is encoded already, encoded once more.
const canonicalPath = (path: string, service: string) =>
  service === 's3' ? path : path.split('/').map(encode).join('/')

const canonicalQuery = (query: string) =>
  query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => (pair.includes('=') ? pair : `${pair}=`))
    .sort()
    .join('&')

const bodyDigest = ({ headers, body }: EndpointRequest): string | undefined => {
  const told = headers['x-amz-content-sha256']
  if (typeof told === 'string' && UNSIGNED.has(told)) return told
  const digest = sha256(body)
  return told === undefined || told === digest ? digest : undefined
}

/** What must be signed besides: else somebody could give a request another meaning. */
const mustBeSigned = (name: string) =>
  name === 'host' || name === 'x-amz-date' || name === 'x-amz-target' || name === 'x-amz-content-sha256'

const canonicalRequest = (request: EndpointRequest, names: readonly string[], service: string) => {
  const { method, url, headers } = request
  const digest = bodyDigest(request)
  const isComplete = Object.keys(headers).every((name) => !mustBeSigned(name) || names.includes(name))
  if (digest === undefined || !isComplete) return undefined
  const [path = '/', query = ''] = url.split('?')
  const lines = names.map((name) => `${name}:${`${headers[name] ?? ''}`.trim().replaceAll(/\s+/g, ' ')}`)
  const parts = [
    method,
    canonicalPath(path, service),
    canonicalQuery(query),
    ...lines,
    '',
    names.join(';'),
    digest,
  ]
  return parts.join('\n')
}

/**
 * Whether a request is signed with a secret by AWS Signature Version 4, in its `Authorization` header. How old the
 * signature is does not matter: the clock of this machine can be moved.
 */
export const isSignedWith = (secret: string, request: EndpointRequest): boolean => {
  const [, day = '', region = '', service = '', signed = '', signature = ''] =
    AUTHORIZATION.exec(`${request.headers.authorization}`) ?? []
  const date = `${request.headers['x-amz-date']}`
  const names = signed.split(';')
  const canonical = canonicalRequest(request, names, service)
  if (!signature || !canonical || !date.startsWith(day) || !names.includes('host')) return false
  return isSignature(signature, canonical, { secret, date, scope: [day, region, service] })
}

interface SigningScope {
  readonly secret: string
  readonly date: string
  /** Day, region and service. */
  readonly scope: readonly string[]
}

const isSignature = (
  signature: string,
  canonical: string,
  { secret, date, scope }: SigningScope,
): boolean => {
  const parts = [...scope, 'aws4_request']
  const key = parts.reduce<Buffer | string>(hmac, `AWS4${secret}`)
  const expected = hmac(key, ['AWS4-HMAC-SHA256', date, parts.join('/'), sha256(canonical)].join('\n'))
  return timingSafeEqual(expected, Buffer.from(signature, 'hex'))
}

const QUERY_CREDENTIAL = /^[^/\s]+\/(\d{8})\/([^/\s]+)\/(s3)\/aws4_request$/
const QUERY_SIGNATURE = /(?:^|&)X-Amz-Signature=([0-9a-f]{64})(?=&|$)/

/** An address that a browser follows, as it was sent. */
interface SignedAddress {
  readonly method: string
  /** Path and query. */
  readonly url: string
  readonly host: string
}

/**
 * Whether an address of S3 is signed with a secret in its query, with the host and nothing else signed besides:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html. The caller checks how long it is good.
 */
export const isQuerySignedWith = (secret: string, { method, url, host }: SignedAddress): boolean => {
  const at = url.indexOf('?')
  const [path, query] = [url.slice(0, at), url.slice(at + 1)]
  const given = new URLSearchParams(query)
  const [, ...scope] = QUERY_CREDENTIAL.exec(given.get('X-Amz-Credential') ?? '') ?? []
  const [, signature] = QUERY_SIGNATURE.exec(query) ?? []
  const date = given.get('X-Amz-Date') ?? ''
  if (at < 0 || !signature || scope.length === 0 || !date.startsWith(scope[0] ?? '')) return false
  if (given.get('X-Amz-SignedHeaders') !== 'host') return false
  const unsigned = query
    .split('&')
    .filter((pair) => !pair.startsWith('X-Amz-Signature='))
    .join('&')
  const lines = [method, path, canonicalQuery(unsigned), `host:${host}`, '', 'host', 'UNSIGNED-PAYLOAD']
  return isSignature(signature, lines.join('\n'), { secret, date, scope })
}
