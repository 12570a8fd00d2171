import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { nothingPosted, type Posted, postedOf } from './form.ts'

const longestFields = 256 * 1024

type ReadForm =
  | { readonly ok: true; readonly posted: Posted }
  | { readonly ok: false; readonly reason: 'too-large' | 'not-a-form' }

/** The form in a POST's body: at most 256 KiB of fields. Files never come this way (docs/adr/0037). */
export const readForm = (event: APIGatewayProxyEventV2): ReadForm => {
  if (!event.body) return { ok: true, posted: nothingPosted }
  const body = Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8')
  if (body.byteLength > longestFields) return { ok: false, reason: 'too-large' }
  const contentType = event.headers['content-type'] ?? ''
  if (!contentType.startsWith('application/x-www-form-urlencoded')) return { ok: false, reason: 'not-a-form' }
  return { ok: true, posted: postedOf(new URLSearchParams(new TextDecoder().decode(body))) }
}
