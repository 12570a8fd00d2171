import { SFNClient, type SFNClientConfig } from '@aws-sdk/client-sfn'
import { beforeSending } from './before-sending.ts'
import { NativeJson1_0 } from './native-json.ts'

/** Makes a client of Step Functions, which is spoken to in JSON. */
export const sfnClient = (config: SFNClientConfig = {}): SFNClient => {
  const client = new SFNClient({ ...config, protocol: NativeJson1_0 })
  client.middlewareStack.add(...beforeSending)
  return client
}
