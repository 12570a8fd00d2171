import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'

/** Puts a file into a bucket, as a browser's form would. */
export const putUpload = async (
  client: S3Client,
  bucket: string,
  key: string,
  bytes: Uint8Array,
): Promise<void> => {
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: 'text/csv' }))
}
