import type { IncomingMessage } from 'node:http'
import type { Answer } from '../endpoint/call.ts'
import { localHeaders } from '../local-page.ts'
import { s3Refusal } from '../objects/s3-error.ts'
import type { FoundObject, SignedRequest } from '../objects/signed-get.ts'
import type { HttpAnswer } from './proxy-response.ts'

export type GetSigned = (request: SignedRequest) => FoundObject | Answer

/** Where browsers follow signed addresses to: `/_s3/<bucket>/<key>`. */
const PLACE = /^\/_s3\/([a-z0-9.-]{3,63})\/([^?]+)/

const decoded = (key: string): string | undefined => {
  try {
    return decodeURIComponent(key)
  } catch {
    return undefined
  }
}

/** Gives a browser the object whose address somebody signed; nothing of a bucket is given without. */
export const serveDownload = ({ url = '', headers }: IncomingMessage, get: GetSigned): HttpAnswer => {
  const [, bucket = '', escaped = ''] = PLACE.exec(url) ?? []
  const key = decoded(escaped)
  const found = key ? get({ url, host: headers.host ?? '', bucket, key }) : s3Refusal('AccessDenied')
  if (!('pieces' in found))
    return { status: found.status, headers: { ...localHeaders, ...found.headers }, body: found.body ?? '' }
  return { status: 200, headers: { ...localHeaders, ...found.headers }, body: found }
}
