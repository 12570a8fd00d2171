import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { nothingPosted, type PostedForm, postedOf } from './form.ts'

const longestFields = 256 * 1024

export type ReadForm =
  | { readonly ok: true; readonly posted: PostedForm }
  | { readonly ok: false; readonly reason: 'too-large' | 'not-a-form'; readonly posted: PostedForm }

// So much is read of fields that are too large to be taken, only to show them again.
const longestShown = 1024 * 1024

/** The form in a POST's body: at most 256 KiB of fields. Files never come this way (docs/adr/0037). */
export const readForm = (event: APIGatewayProxyEventV2): ReadForm => {
  if (!event.body) return { ok: true, posted: nothingPosted }
  const body = Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8')
  const isFields = (event.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')
  const isShown = isFields && body.byteLength <= longestShown
  const posted = isShown ? postedOf(new URLSearchParams(new TextDecoder().decode(body))) : nothingPosted
  if (body.byteLength > longestFields) return { ok: false, reason: 'too-large', posted }
  return isFields ? { ok: true, posted } : { ok: false, reason: 'not-a-form', posted }
}
