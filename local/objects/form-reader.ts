import { S3Error } from './s3-error.ts'

/** The file of a form, and the fields before it by their names in lower case; fields after the file do not count. */
export interface PostedFile {
  readonly fields: ReadonlyMap<string, string>
  /** Reads the file as it comes. Throws an `S3Error` where the form ends before the file does. */
  content(): AsyncGenerator<Buffer>
}

/** All that may stand before a form's file, in bytes: https://docs.aws.amazon.com/AmazonS3/latest/userguide/HTTPPOSTForms.html */
const LARGEST_FIELDS = 20 * 1024

const HEADER_END = Buffer.from('\r\n\r\n')
const DISPOSITION = /^content-disposition: *form-data *;(.*)$/im
const NAME = /(?:^|[;\s])name="([^"]*)"/i

/** Bytes that come in pieces, read up to marks; no more is held than one piece and what was asked for. */
class MarkedBytes {
  readonly #pieces: AsyncIterator<Buffer>
  #held = Buffer.from('\r\n')

  constructor(pieces: AsyncIterable<Buffer>) {
    this.#pieces = pieces[Symbol.asyncIterator]()
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#pieces.next()
    if (done) throw new S3Error('MalformedPOSTRequest')
    this.#held = Buffer.concat([this.#held, value])
  }

  /** The bytes before the next mark, which is passed over. Throws where it is not among so many bytes. */
  async before(mark: Buffer, most: number): Promise<Buffer> {
    for (;;) {
      const at = this.#held.indexOf(mark)
      if (at > most || (at < 0 && this.#held.length > most + mark.length))
        throw new S3Error('MaxPostPreDataLengthExceededError')
      if (at >= 0) return this.#take(at, mark.length)
      await this.#more()
    }
  }

  async next(count: number): Promise<string> {
    while (this.#held.length < count) await this.#more()
    return this.#take(count, 0).toString('latin1')
  }

  /** The same piece by piece, however far the mark is. */
  async *through(mark: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.#held.indexOf(mark)
      const end = at >= 0 ? at : Math.max(0, this.#held.length - mark.length)
      const piece = this.#take(end, at >= 0 ? mark.length : 0)
      if (piece.length > 0) yield piece
      if (at >= 0) return
      await this.#more()
    }
  }

  #take(count: number, skipped: number): Buffer {
    const taken = this.#held.subarray(0, count)
    this.#held = this.#held.subarray(count + skipped)
    return taken
  }
}

/** The boundary that a `multipart/form-data` content type names. */
export const boundaryOf = (contentType: string | undefined): string | undefined => {
  const [, quoted, plain] =
    /^multipart\/form-data *;(?:.*;)? *boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
      contentType ?? '',
    ) ?? []
  return quoted ?? plain
}

/**
 * Reads a form up to its file, the field named `file`; what is before the file is bounded, the file is not. Throws an
 * `S3Error` for what is no such form.
 */
export const readForm = async (pieces: AsyncIterable<Buffer>, boundary: string): Promise<PostedFile> => {
  const bytes = new MarkedBytes(pieces)
  const mark = Buffer.from(`\r\n--${boundary}`)
  const fields = new Map<string, string>()
  let room = LARGEST_FIELDS
  const read = async (to: Buffer) => {
    const found = await bytes.before(to, room)
    room -= found.length
    return found.toString('utf8')
  }
  await read(mark)
  for (;;) {
    const after = await bytes.next(2)
    if (after === '--') throw new S3Error('InvalidArgument', NO_FILE)
    const [, parameters = ''] = DISPOSITION.exec(await read(HEADER_END)) ?? []
    const name = NAME.exec(parameters)?.[1]?.toLowerCase()
    // A field that is there twice would mean one thing to whoever checks it and another to whoever uses it.
    if (after !== '\r\n' || name === undefined || fields.has(name)) throw new S3Error('MalformedPOSTRequest')
    if (name === 'file') return { fields, content: () => bytes.through(mark) }
    fields.set(name, await read(mark))
  }
}

const NO_FILE = {
  Message: 'POST requires exactly one file upload per request.',
  ArgumentName: 'file',
  ArgumentValue: '0',
}
