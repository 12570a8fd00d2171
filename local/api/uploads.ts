import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from '../endpoint/call.ts'
import { localHeaders } from '../local-page.ts'
import { LARGEST_OBJECT, type ObjectForm } from '../objects/post-object.ts'
import { s3Refusal } from '../objects/s3-error.ts'
import type { FrontLimits } from './front-limits.ts'
import type { HttpAnswer } from './proxy-response.ts'
import { BodyCut, timedPieces } from './timed-pieces.ts'

/** Where browsers post forms to buckets: `/_s3/<bucket>/`. No page of a website begins with an underscore. */
const PLACE = /^\/_s3(?:\/([a-z0-9.-]{3,63}))?\/?$/

export const isForBuckets = (target: string): boolean => target === '/_s3' || /^\/_s3[/?]/.test(target)

export type PostForm = (form: ObjectForm) => Promise<Answer>

const MOST_BESIDE_THE_FILE = 64 * 1024

/** Takes forms with a file for a bucket from browsers: so many at a time, of bounded size and time, piece by piece. */
export class Uploads {
  readonly #limits: FrontLimits
  readonly #under = new Map<string, number>()

  constructor(limits: FrontLimits) {
    this.#limits = limits
  }

  async serve(
    request: IncomingMessage,
    response: ServerResponse,
    visitor: string,
    post: PostForm,
  ): Promise<HttpAnswer> {
    const own = this.#under.get(visitor) ?? 0
    const all = [...this.#under.values()].reduce((sum, one) => sum + one, 0)
    if (own >= this.#limits.uploadsPerVisitor || all >= this.#limits.uploads)
      return complete(s3Refusal('SlowDown'))
    this.#under.set(visitor, own + 1)
    try {
      return complete(await this.#take(request, response, post))
    } finally {
      const left = (this.#under.get(visitor) ?? 1) - 1
      if (left > 0) this.#under.set(visitor, left)
      else this.#under.delete(visitor)
    }
  }

  async #take(request: IncomingMessage, response: ServerResponse, post: PostForm): Promise<Answer> {
    const [, bucket] = PLACE.exec(request.url ?? '') ?? []
    if (request.method !== 'POST') return s3Refusal('AccessDenied')
    if (bucket === undefined) return s3Refusal('MethodNotAllowed')
    const declared = Number(request.headers['content-length'] ?? 0)
    if (declared > LARGEST_OBJECT + MOST_BESIDE_THE_FILE)
      return s3Refusal('EntityTooLarge', { ProposedSize: `${declared}`, MaxSizeAllowed: `${LARGEST_OBJECT}` })
    if (request.headers.expect !== undefined && request.httpVersion === '1.1') response.writeContinue()
    const body = timedPieces(request, this.#limits)
    try {
      return await post({ bucket, contentType: request.headers['content-type'], body })
    } catch (error) {
      if (error instanceof BodyCut) return s3Refusal('RequestTimeout')
      throw error
    } finally {
      await body.return(undefined)
    }
  }
}

const complete = ({ status, headers = {}, body = '' }: Answer): HttpAnswer => ({
  status,
  headers: { ...localHeaders, ...headers },
  body,
})
