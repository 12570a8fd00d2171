import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { account } from '../template/place.ts'
import type { Match } from './routes.ts'

const TEXT = /^(text\/|application\/(json|javascript|xml|x-www-form-urlencoded|.*\+json|.*\+xml))/

/** Whether an HTTP API hands a body of this content type over as text, not in base64. */
export const isText = (type: string | undefined) => type !== undefined && TEXT.test(type)

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const two = (value: number) => `${value}`.padStart(2, '0')

// 22/Nov/2026:06:39:25 +0000
const commonLogTime = (time: number) => {
  const date = new Date(time)
  const day = `${two(date.getUTCDate())}/${MONTHS[date.getUTCMonth()]}/${date.getUTCFullYear()}`
  return `${day}:${[date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':')} +0000`
}

const joined = (headers: NodeJS.Dict<string | string[]>) =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || name === 'cookie'
        ? []
        : [[name, Array.isArray(value) ? value.join(',') : value]],
    ),
  )

const queryOf = (text: string) => {
  const query = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(text)) {
    const before = query.get(name)
    query.set(name, before === undefined ? value : `${before},${value}`)
  }
  return Object.fromEntries(query)
}

const bodyOf = (request: IncomingMessage, body: Buffer) => {
  if (body.length === 0) return { isBase64Encoded: false }
  const asText = isText(request.headers['content-type'])
  return { body: body.toString(asText ? 'utf8' : 'base64'), isBase64Encoded: !asText }
}

const LOOPBACK = /^(127\.|::1$)/

/**
 * The address that a request comes from. A proxy on this machine is believed about whom it speaks for: without that all
 * its visitors would be one to what counts requests by address. What it adds stands last; anybody may write the rest.
 */
export const sourceOf = ({ headers, socket }: IncomingMessage): string => {
  const peer = socket.remoteAddress?.replace('::ffff:', '') ?? '127.0.0.1'
  const told = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').at(-1)?.trim() ?? ''
  return LOOPBACK.test(peer) && isIP(told) > 0 ? told : peer
}

/** The event by which an HTTP API (payload format 2.0) hands a request to a function. `time` is epoch milliseconds. */
export const proxyEvent = (
  request: IncomingMessage,
  body: Buffer,
  { route, parameters }: Match,
  time: number,
) => {
  const [path = '/', query = ''] = splitOnce(request.url ?? '/', '?')
  const cookies = request.headers.cookie?.split(/;\s*/)
  const headers = joined(request.headers)
  const domainName = headers.host ?? 'localhost'
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: decodeURI(path),
    rawQueryString: query,
    ...(cookies ? { cookies } : {}),
    headers,
    ...(query ? { queryStringParameters: queryOf(query) } : {}),
    requestContext: {
      accountId: account,
      apiId: route.apiId,
      domainName,
      domainPrefix: domainName.split('.')[0],
      http: {
        method: request.method,
        path: decodeURI(path),
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: sourceOf(request),
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: '$default',
      time: commonLogTime(time),
      timeEpoch: time,
    },
    ...(Object.keys(parameters).length > 0 ? { pathParameters: parameters } : {}),
    ...bodyOf(request, body),
  }
}

const splitOnce = (text: string, mark: string) => {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
