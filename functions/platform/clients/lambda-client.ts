import { LambdaClient, type LambdaClientConfig } from '@aws-sdk/client-lambda'
import { beforeSending } from './before-sending.ts'

/** Makes a client of Lambda: the payload travels as the bytes it is given. */
export const lambdaClient = (config: LambdaClientConfig = {}): LambdaClient => {
  const client = new LambdaClient(config)
  client.middlewareStack.add(...beforeSending)
  return client
}
