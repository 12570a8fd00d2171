import type { Readable } from 'node:stream'
import * as z from 'zod'

const Structured = z.looseObject({
  statusCode: z.coerce.number().int(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
})

/** A body that is sent as it is read; `size` in bytes. */
export interface FileBody {
  readonly size: number
  readonly pieces: () => Readable
}

export interface HttpAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[]>>
  readonly body: Buffer | string | FileBody
}

const LARGEST = 10 * 1024 * 1024

/**
 * The HTTP answer in a function's result: structured when it has a `statusCode`, else the result as JSON; `undefined` when
 * API Gateway could not use it.
 */
export const proxyResponse = (payload: string): HttpAnswer | undefined => {
  const result: unknown = JSON.parse(payload)
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) {
    const body = typeof result === 'string' ? result : payload
    return { status: 200, headers: { 'content-type': 'application/json' }, body }
  }
  const structured = Structured.safeParse(result)
  if (!structured.success) return undefined
  const { statusCode, headers, cookies, body, isBase64Encoded } = structured.data
  const content = isBase64Encoded ? Buffer.from(body, 'base64') : body
  if (Buffer.byteLength(content) > LARGEST) return undefined
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), `${value}`])
  return {
    status: statusCode,
    headers: {
      ...(content.length > 0 ? { 'content-type': 'text/plain;charset=utf-8' } : {}),
      ...Object.fromEntries(named),
      ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}),
    },
    body: content,
  }
}
