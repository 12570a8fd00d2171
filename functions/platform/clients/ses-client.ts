import { SESClient, type SESClientConfig } from '@aws-sdk/client-ses'
import { beforeSending } from './before-sending.ts'

/** Makes a client of SES, whose requests are forms: the SDK escapes every value. */
export const sesClient = (config: SESClientConfig = {}): SESClient => {
  const client = new SESClient(config)
  client.middlewareStack.add(...beforeSending)
  return client
}
