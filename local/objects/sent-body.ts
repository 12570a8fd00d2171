import { crc32 } from 'node:zlib'
import type { Call } from '../endpoint/call.ts'

const LINE = '\r\n'

/** The object inside a PutObject request: streams arrive in signed chunks, each with its size before it. */
export const sentBody = ({ headers, body }: Call): Buffer => {
  if (!String(headers['content-encoding'] ?? '').includes('aws-chunked')) return body
  const chunks: Buffer[] = []
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf(LINE, at)
    const size = Number.parseInt(body.toString('latin1', at, end), 16)
    if (!size) break
    chunks.push(body.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
  return Buffer.concat(chunks)
}

/** The sum that a sender made of the body, base64. */
export const checksumOf = ({ headers }: Call): string | undefined => {
  const sum = headers['x-amz-checksum-crc32']
  return typeof sum === 'string' ? sum : undefined
}

/** Whether the body is the one its sender summed up; a body without a sum is believed. */
export const isWhole = (call: Call, body: Buffer): boolean => {
  const sum = checksumOf(call)
  if (sum === undefined) return true
  return Buffer.from(sum, 'base64').readUInt32BE(0) === crc32(body)
}
