import type { S3Client } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { s3Client } from '../platform/clients/s3-client.ts'
import { environment } from '../platform/environment.ts'
import { lazily } from '../platform/lambda/lazily.ts'
import { LARGEST_FILE } from './import-files.ts'

/** A form by which a browser puts one file into the bucket itself. */
export interface UploadForm {
  /** The bucket's address, for browsers. */
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
}

/** Makes a form for one key that leads back to an address of ours. */
export type InviteUpload = (key: string, backTo: string) => Promise<UploadForm>

/** For so long a form can be sent, in seconds: time to find the file, not to pass the form on. */
export const FORM_LASTS = 1800

export const inviteIn =
  (client: S3Client, bucket: string, action: string): InviteUpload =>
  async (key, backTo) => {
    const { fields } = await createPresignedPost(client, {
      Bucket: bucket,
      Key: key,
      Conditions: [['content-length-range', 0, LARGEST_FILE]],
      // Named by us, for the browser's own idea of a CSV's type is another on each machine.
      Fields: { 'Content-Type': 'text/csv', success_action_redirect: backTo },
      Expires: FORM_LASTS,
    })
    return { action, fields }
  }

/** Forms for the function's own bucket of uploads, by its environment. */
export const inviteOfEnvironment = lazily(() =>
  inviteIn(s3Client(), environment('IMPORTS_BUCKET'), environment('IMPORTS_ADDRESS')),
)
