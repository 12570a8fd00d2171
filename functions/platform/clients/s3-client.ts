import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'
import { beforeSending } from './before-sending.ts'

/** Makes a client of S3: the SDK escapes keys in the path, and Node refuses headers that would end early. */
export const s3Client = (config: S3ClientConfig = {}): S3Client => {
  const client = new S3Client(config)
  client.middlewareStack.add(...beforeSending)
  return client
}
