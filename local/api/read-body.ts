import type { IncomingMessage, ServerResponse } from 'node:http'
import type { BodyMemory } from './body-budget.ts'
import type { FrontLimits } from './front-limits.ts'
import type { RefusalReason } from './refusals.ts'

type ReadBody =
  | {
      readonly ok: true
      readonly body: Buffer
      /** Gives the body's memory back; it is empty afterwards. */
      release(): void
    }
  | { readonly ok: false; readonly status: RefusalReason }

const STEP = 64 * 1024

/**
 * The bytes of a body so far, in one piece of memory that grows where it is, and that goes back to the system as soon as
 * it is released, not when garbage is next collected. A million small chunks take no more than their bytes.
 */
class GrowingBody {
  readonly #memory: BodyMemory
  readonly #bytes: ArrayBuffer
  #size = 0

  constructor(most: number, memory: BodyMemory) {
    this.#memory = memory
    this.#bytes = new ArrayBuffer(0, { maxByteLength: most })
  }

  get content(): Buffer {
    return Buffer.from(this.#bytes, 0, this.#size)
  }

  /** Adds a chunk; answers the status to refuse with when there is no room. */
  add(chunk: Buffer): RefusalReason | undefined {
    const { byteLength, maxByteLength } = this.#bytes
    const size = this.#size + chunk.length
    if (size > maxByteLength) return 413
    if (size > byteLength) {
      const room = Math.min(maxByteLength, Math.ceil(size / STEP) * STEP)
      const refused = this.#memory.take(room - byteLength)
      if (refused) return refused
      this.#bytes.resize(room)
    }
    new Uint8Array(this.#bytes).set(chunk, this.#size)
    this.#size = size
    return undefined
  }

  readonly release = (): void => {
    if (!this.#bytes.detached) this.#bytes.transferToFixedLength(0)
    this.#memory.release()
  }
}

const declaredLength = ({ headers }: IncomingMessage) => {
  const length = headers['content-length']
  return length === undefined ? undefined : Number(length)
}

interface ReadOptions {
  /** The most bytes that are of use. */
  readonly most: number
  readonly memory: BodyMemory
  readonly limits: Pick<FrontLimits, 'bodySilence' | 'bodyTime'>
}

/**
 * Reads a request's body, which is bounded in size, memory and time. One whose length is declared too large is refused
 * unread, any other at the byte that is too much. A visitor who waits for `100 Continue` is told to go on. The body
 * that was read is there until it is released.
 */
export const readBody = (
  request: IncomingMessage,
  response: ServerResponse,
  { most, memory, limits }: ReadOptions,
): Promise<ReadBody> => {
  const declared = declaredLength(request)
  if (declared !== undefined && declared > most) return Promise.resolve({ ok: false, status: 413 })
  if (request.headers.expect !== undefined && request.httpVersion === '1.1') response.writeContinue()
  return new Promise((resolve) => {
    const body = new GrowingBody(Math.min(declared ?? most, most), memory)
    const keep = (chunk: Buffer) => {
      const refused = body.add(chunk)
      silence.refresh()
      if (refused) refuse(refused)
    }
    const end = (read: ReadBody) => {
      clearTimeout(silence)
      clearTimeout(whole)
      request.off('data', keep)
      request.off('end', done)
      request.off('close', cut)
      if (!read.ok) body.release()
      resolve(read)
    }
    const refuse = (status: RefusalReason) => end({ ok: false, status })
    const done = () => end({ ok: true, body: body.content, release: body.release })
    const cut = () => refuse(400)
    const silence = setTimeout(refuse, limits.bodySilence, 408)
    const whole = setTimeout(refuse, limits.bodyTime, 408)
    request.on('data', keep)
    request.once('end', done)
    request.once('close', cut)
  })
}
