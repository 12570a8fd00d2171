import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { nothingPosted, type Posted, postedOf, type UploadedFile } from './form.ts'

const longestFields = 256 * 1024
// With base64 and the rest of the event it must fit into the 6 MB of a Lambda invocation: the gateway refuses more.
const largestUpload = 4 * 1024 * 1024

export type ReadForm =
  | { readonly ok: true; readonly posted: Posted }
  | { readonly ok: false; readonly reason: 'too-large' | 'not-a-form'; readonly posted: Posted }

// So much is read of fields that are too large to be taken, only to show them again.
const longestShown = 1024 * 1024

const FIELDS = 'application/x-www-form-urlencoded'

const readFields = (body: Uint8Array): Posted => postedOf(new URLSearchParams(new TextDecoder().decode(body)))

const readMultipart = async (body: Uint8Array<ArrayBuffer>, contentType: string): Promise<ReadForm> => {
  const parts = await new Response(body, { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => undefined)
  if (!parts) return { ok: false, reason: 'not-a-form', posted: nothingPosted }
  const fields: [string, string][] = []
  const files = new Map<string, UploadedFile>()
  for (const [name, part] of parts) {
    if (typeof part === 'string') fields.push([name, part])
    else if (part.name) files.set(name, { name: part.name, type: part.type, bytes: await part.bytes() })
  }
  return { ok: true, posted: postedOf(fields, files) }
}

/** The form in a POST's body: at most 256 KiB of fields, or 4 MiB where the route accepts files. */
export const readForm = async (event: APIGatewayProxyEventV2, accepts?: 'files'): Promise<ReadForm> => {
  if (!event.body) return { ok: true, posted: nothingPosted }
  const body = Uint8Array.from(Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8'))
  const contentType = event.headers['content-type'] ?? ''
  const isFields = contentType.startsWith(FIELDS)
  if (body.byteLength > (accepts ? largestUpload : longestFields)) {
    const posted = isFields && body.byteLength <= longestShown ? readFields(body) : nothingPosted
    return { ok: false, reason: 'too-large', posted }
  }
  if (isFields) return { ok: true, posted: readFields(body) }
  if (accepts && contentType.startsWith('multipart/form-data')) return readMultipart(body, contentType)
  return { ok: false, reason: 'not-a-form', posted: nothingPosted }
}
