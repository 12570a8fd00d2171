import { KMSClient, type KMSClientConfig } from '@aws-sdk/client-kms'
import { beforeSending } from './before-sending.ts'
import { NativeJson1_1 } from './native-json.ts'

/** Makes a client of KMS, which is spoken to in JSON. */
export const kmsClient = (config: KMSClientConfig = {}): KMSClient => {
  const client = new KMSClient({ ...config, protocol: NativeJson1_1 })
  client.middlewareStack.add(...beforeSending)
  return client
}
