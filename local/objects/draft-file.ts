import { createHash } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'

/** A file that grows piece by piece, and is its owner's alone. */
export class DraftFile {
  readonly #path: string
  readonly #file: FileHandle
  readonly #digest = createHash('md5')
  #size = 0
  #isOpen = true

  private constructor(path: string, file: FileHandle) {
    this.#path = path
    this.#file = file
  }

  static async open(path: string): Promise<DraftFile> {
    return new DraftFile(path, await open(path, 'wx', 0o600))
  }

  /** Bytes so far. */
  get size(): number {
    return this.#size
  }

  /** MD5 of what was written so far, hex. */
  get md5(): string {
    return this.#digest.copy().digest('hex')
  }

  /** What was written so far. */
  pieces(): ReadStream {
    return createReadStream(this.#path)
  }

  async write(piece: Buffer): Promise<void> {
    this.#digest.update(piece)
    this.#size += piece.length
    await this.#file.writeFile(piece)
  }

  /** Ends the file and gives it its place; answers its MD5, hex. */
  async moveTo(path: string): Promise<string> {
    await this.#close()
    await rename(this.#path, path)
    return this.#digest.digest('hex')
  }

  /** Forgets what was not given a place. */
  async drop(): Promise<void> {
    await this.#close()
    await rm(this.#path, { force: true })
  }

  async #close(): Promise<void> {
    if (this.#isOpen) await this.#file.close()
    this.#isOpen = false
  }
}
