import { createHash } from 'node:crypto'
import {
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { s3Client } from '../clients/s3-client.ts'
import { environment } from '../environment.ts'
import { lazily } from '../lambda/lazily.ts'

/** What a file came to be. */
export interface WrittenFile {
  /** Bytes. */
  readonly size: number
  /** Hex. */
  readonly sha256: string
}

/** A file on its way: nobody can read it before it is complete, and what is never completed the bucket deletes after a day. */
export interface FileDraft {
  write(text: string): Promise<void>
  complete(): Promise<WrittenFile>
}

/** Where a job puts files for download. */
export interface ExportFiles {
  begin(objectKey: string, contentType: string): Promise<FileDraft>
}

/** So much of a file is held in memory, in bytes. S3 takes no smaller parts than 5 MiB, and 10,000 of them. */
const PART = 8 * 1024 * 1024

class MultipartDraft implements FileDraft {
  readonly #client: S3Client
  readonly #place: { readonly Bucket: string; readonly Key: string; readonly UploadId: string | undefined }
  readonly #digest = createHash('sha256')
  readonly #parts: CompletedPart[] = []
  #held: Buffer[] = []
  #heldBytes = 0
  #size = 0

  constructor(client: S3Client, Bucket: string, Key: string, UploadId: string | undefined) {
    this.#client = client
    this.#place = { Bucket, Key, UploadId }
  }

  async write(text: string): Promise<void> {
    const piece = Buffer.from(text, 'utf8')
    this.#digest.update(piece)
    this.#held.push(piece)
    this.#heldBytes += piece.length
    this.#size += piece.length
    if (this.#heldBytes >= PART) await this.#send()
  }

  async complete(): Promise<WrittenFile> {
    if (this.#heldBytes > 0) await this.#send()
    const MultipartUpload = { Parts: this.#parts }
    await this.#client.send(new CompleteMultipartUploadCommand({ ...this.#place, MultipartUpload }))
    return { size: this.#size, sha256: this.#digest.digest('hex') }
  }

  async #send(): Promise<void> {
    const Body = Buffer.concat(this.#held)
    this.#held = []
    this.#heldBytes = 0
    const PartNumber = this.#parts.length + 1
    const { ETag, ChecksumCRC32 } = await this.#client.send(
      new UploadPartCommand({ ...this.#place, PartNumber, Body }),
    )
    this.#parts.push({ PartNumber, ETag, ChecksumCRC32 })
  }
}

/** Files in a bucket, sent in parts as they are written. */
export const exportFilesIn = (client: S3Client, Bucket: string): ExportFiles => ({
  begin: async (Key, ContentType) => {
    const { UploadId } = await client.send(
      new CreateMultipartUploadCommand({ Bucket, Key, ContentType, ChecksumAlgorithm: 'CRC32' }),
    )
    return new MultipartDraft(client, Bucket, Key, UploadId)
  },
})

/** The function's own bucket of exports, by its environment. */
export const exportFilesOfEnvironment = lazily(() => exportFilesIn(s3Client(), environment('EXPORTS_BUCKET')))
