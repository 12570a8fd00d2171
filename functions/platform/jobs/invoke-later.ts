import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda'

/** How long a caller waits for Lambda to accept the invocation, in milliseconds. */
const PATIENCE = 1_500

/** Invokes a function asynchronously: waits until Lambda has taken the event, not until it is carried out. */
export const invokeLater = async (
  lambda: LambdaClient,
  FunctionName: string,
  event: object,
): Promise<void> => {
  const Payload = Buffer.from(JSON.stringify(event))
  await lambda.send(new InvokeCommand({ FunctionName, InvocationType: 'Event', Payload }), {
    abortSignal: AbortSignal.timeout(PATIENCE),
  })
}
